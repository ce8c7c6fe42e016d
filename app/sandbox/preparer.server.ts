import { createHash } from 'node:crypto';
import type { Prepare } from './prepare-job.ts';
import { refused, type Source } from './prepare-source.ts';
import type { Answers, PreparerProcess } from './preparer-process.server.ts';
import type { PreparedSource } from './protocol.ts';
import { createSourceCache, type SourceCache } from './source-cache.ts';
import { UNREADABLE } from './strip-types.ts';

export type Preparer = { readonly prepare: Prepare; close(): void };

/** Characters of prepared sources that are kept by hash; variants of one exercise share most of their files. */
const CACHED_CHARS = 16_000_000;
/** Processes in a row that may end for no reason of the file's before the request is given up as our failure. */
const MOST_FAILURES = 3;

type Prepared = Map<string, PreparedSource>;

/**
 * Prepares sources, one request at a time, in a process that is replaced whenever a file breaks or stalls it. That file
 * gets a problem; the others are prepared as if nothing had happened. Rejects only when no process starts.
 */
export function createPreparer(start: () => PreparerProcess, cachedChars = CACHED_CHARS): Preparer {
  const cache = createSourceCache(cachedChars);
  let worker = start();
  let turn: Promise<unknown> = Promise.resolve();
  let isOpen = true;

  /** Adds what is missing to `prepared`, which no later request can empty as it can the cache. */
  const fill = async (missing: ReadonlyMap<string, Source>, prepared: Prepared): Promise<void> => {
    let failures = 0;
    const keep = (key: string, source: PreparedSource): void => {
      prepared.set(key, source);
      cache.set(key, source);
    };
    takeCached(missing, { prepared, cache });
    for (let rest = without(missing, prepared); rest.length > 0; rest = without(missing, prepared)) {
      if (!isOpen) throw new Error('The sandbox is closed');
      const { answers, how } = await worker.ask(rest.map(([, source]) => source));
      rest.slice(0, answers.length).forEach(([key, { path }], index) => {
        keep(key, answers[index]?.source ?? refused(path, UNREADABLE).source);
      });
      if (how === 'whole') continue;
      worker.kill();
      if (isOpen) worker = start();
      failures = how === 'died' || how === 'never-started' ? failures + 1 : 0;
      const culprit = rest[answers.length];
      if (culprit !== undefined && isAtFault(how, failures))
        keep(culprit[0], refused(culprit[1].path, UNREADABLE).source);
    }
  };
  return {
    async prepare(sources) {
      const keyed = sources.map((source) => [keyOf(source), source] as const);
      const prepared: Prepared = new Map();
      takeCached(new Map(keyed), { prepared, cache });
      const missing = new Map(without(new Map(keyed), prepared));
      if (missing.size > 0) {
        const mine = turn.then(() => fill(missing, prepared));
        turn = mine.catch(() => undefined);
        await mine;
      }
      return keyed.map(([key, { path }]) => prepared.get(key) ?? refused(path, UNREADABLE).source);
    },
    close() {
      isOpen = false;
      worker.kill();
    },
  };
}

/** A file that stalls the process, or ends it twice, is at fault; a process that never starts is our failure. */
function isAtFault(how: Answers['how'], failures: number): boolean {
  if (how === 'never-started' && failures >= MOST_FAILURES)
    throw new Error('The sandbox cannot start the process that reads files');
  return how === 'stalled' || (how === 'died' && failures >= MOST_FAILURES - 1);
}

function takeCached(
  wanted: ReadonlyMap<string, Source>,
  { prepared, cache }: { readonly prepared: Prepared; readonly cache: SourceCache },
): void {
  for (const key of wanted.keys()) {
    const source = cache.get(key);
    if (source !== undefined) prepared.set(key, source);
  }
}

function without(missing: ReadonlyMap<string, Source>, prepared: ReadonlyMap<string, PreparedSource>) {
  return [...missing].filter(([key]) => !prepared.has(key));
}

function keyOf({ path, text, role }: Source): string {
  return createHash('sha256').update(`${role}\0${path}\0${text}`).digest('base64');
}
