import { createHash } from 'node:crypto';
import type { Prepare } from './prepare-job.ts';
import { refused, type Source } from './prepare-source.ts';
import type { Answers, PreparerProcess } from './preparer-process.server.ts';
import type { PreparedSource } from './protocol.ts';
import { UNREADABLE } from './strip-types.ts';

export type Preparer = { readonly prepare: Prepare; close(): void };

/** Prepared sources kept by hash; variants of one exercise share most of their files. */
const CACHED = 2_000;
/** Processes in a row that may end for no reason of the file's before the request is given up as our failure. */
const MOST_FAILURES = 3;

/**
 * Prepares sources, one request at a time, in a process that is replaced whenever a file breaks or stalls it. That file
 * gets a problem; the others are prepared as if nothing had happened. Rejects only when no process starts.
 */
export function createPreparer(start: () => PreparerProcess): Preparer {
  const cache = new Map<string, PreparedSource>();
  let worker = start();
  let turn: Promise<unknown> = Promise.resolve();
  let isOpen = true;

  const fill = async (missing: ReadonlyMap<string, Source>): Promise<void> => {
    let failures = 0;
    for (let rest = without(missing, cache); rest.length > 0; rest = without(missing, cache)) {
      if (!isOpen) throw new Error('The sandbox is closed');
      const { answers, how } = await worker.ask(rest.map(([, source]) => source));
      answers.forEach(({ source }, index) => remember(cache, rest[index]?.[0], source));
      if (how === 'whole') continue;
      worker.kill();
      if (isOpen) worker = start();
      failures = how === 'died' || how === 'never-started' ? failures + 1 : 0;
      blame(rest[answers.length], { how, failures, cache });
    }
  };
  return {
    async prepare(sources) {
      const keyed = sources.map((source) => [keyOf(source), source] as const);
      const missing = new Map(keyed.filter(([key]) => !cache.has(key)));
      if (missing.size > 0) {
        const mine = turn.then(() => fill(missing));
        turn = mine.catch(() => undefined);
        await mine;
      }
      return keyed.map(([key, { path }]) => cache.get(key) ?? refused(path, UNREADABLE).source);
    },
    close() {
      isOpen = false;
      worker.kill();
    },
  };
}

type Blame = {
  readonly how: Answers['how'];
  readonly failures: number;
  readonly cache: Map<string, PreparedSource>;
};

/** A file that stalls the process, or ends it twice, is at fault; a process that never starts is our failure. */
function blame(culprit: readonly [string, Source] | undefined, { how, failures, cache }: Blame): void {
  if (how === 'never-started' && failures >= MOST_FAILURES)
    throw new Error('The sandbox cannot start the process that reads files');
  const isAtFault = how === 'stalled' || (how === 'died' && failures >= MOST_FAILURES - 1);
  if (culprit !== undefined && isAtFault)
    remember(cache, culprit[0], refused(culprit[1].path, UNREADABLE).source);
}

function without(missing: ReadonlyMap<string, Source>, cache: ReadonlyMap<string, PreparedSource>) {
  return [...missing].filter(([key]) => !cache.has(key));
}

function remember(cache: Map<string, PreparedSource>, key: string | undefined, source: PreparedSource): void {
  if (key === undefined) return;
  if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '');
  cache.set(key, source);
}

function keyOf({ path, text, role }: Source): string {
  return createHash('sha256').update(`${role}\0${path}\0${text}`).digest('base64');
}
