import { basename } from 'node:path';
import type { Job } from '#app/domain/grading/job.ts';
import { checkFolder, type CheckedFolder } from './check-folder.ts';
import { describeFolder } from './describe-check.ts';
import { WatchQueue } from './watch-queue.ts';
import { watchTree } from './watch-tree.ts';

type Tools = Parameters<typeof checkFolder>[1];

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Checks the folders, then each one again whenever a file in it changes, until the process is told to stop. The result
 * of the first runs is printed at once, the repeats that show determinism follow; a change meanwhile ends them.
 */
export async function watchFolders(folders: readonly string[], tools: Tools): Promise<void> {
  const queue = new WatchQueue(folders);
  const endings = folders.map((folder) =>
    watchTree(folder, (name) => {
      if (isContent(name)) queue.noteSave(folder);
    }),
  );
  const stop = () => queue.stop();
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    for (let next = await queue.next(); next !== null; next = await queue.next()) {
      const isAnswered = await answer(next.folder, { ...tools, signal: next.signal });
      if (!isAnswered) queue.putBack(next.folder);
      else if (queue.isEmpty && !queue.isStopped) say(['Waiting for changes; Ctrl+C ends.']);
    }
  } finally {
    for (const end of endings) end();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

/** Checks one folder and prints what came of it; false when it was ended before. */
async function answer(
  folder: string,
  { signal, ...tools }: Tools & { signal: AbortSignal },
): Promise<boolean> {
  const started = performance.now();
  const sandbox = { run: (job: Job) => tools.sandbox.run(job, { signal }) };
  let wasToldFirst = false;
  const onFirst = (first: CheckedFolder) => {
    wasToldFirst = true;
    say([...describeFolder(first), `  all variants run once in ${seconds(started)}; repeats follow`]);
  };
  try {
    const checked = await checkFolder(folder, { ...tools, sandbox, onFirst });
    const isRepeatable = checked.problems.every(({ rule }) => rule !== 'determinism');
    if (wasToldFirst && isRepeatable) say([`  repeats give the same results (${seconds(started)})`]);
    else say(describeFolder(checked));
  } catch (error) {
    if (signal.aborted) return false;
    const message = error instanceof Error ? error.message : String(error);
    say([`FAIL ${basename(folder)}: the check could not run (${message}); the next change starts it again`]);
  }
  return true;
}

/** Hidden files, editors' temporary ones and the author's own trial change nothing. */
function isContent(name: string): boolean {
  return !/^\.|~$|^trial\.yaml$|^\d+$/.test(name);
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(2)} s`;
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
