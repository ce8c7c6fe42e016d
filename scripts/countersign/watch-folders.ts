import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { checkFolder } from './check-folder.ts';
import { describeFolder } from './describe-check.ts';

type Tools = Parameters<typeof checkFolder>[1];

/** An editor writes a file in several steps; this long after the last one it is whole. */
const QUIET_MS = 40;

/**
 * Checks the folders, then each one again whenever a file in it changes, until the process is told to stop. The result
 * of the first runs is printed at once, the repeats that show determinism follow.
 */
export async function watchFolders(folders: readonly string[], tools: Tools): Promise<void> {
  const changed = new Set(folders);
  let wake = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const note = (folder: string) => {
    clearTimeout(timer);
    changed.add(folder);
    timer = setTimeout(() => wake(), QUIET_MS);
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (file === null || isContent(file.toString())) note(folder);
    }),
  );
  const stop = onInterrupt(() => wake());
  try {
    while (!stop.isAsked()) {
      const [folder] = changed;
      if (folder === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      changed.delete(folder);
      await Promise.race([answer(folder, tools), stop.asked]);
      if (changed.size === 0 && !stop.isAsked()) say(['Waiting for changes; Ctrl+C ends.']);
    }
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    stop.forget();
  }
}

async function answer(folder: string, tools: Tools): Promise<void> {
  const started = performance.now();
  let wasToldFirst = false;
  try {
    const checked = await checkFolder(folder, {
      ...tools,
      onFirst: (first) => {
        wasToldFirst = true;
        say([...describeFolder(first), `  all variants run once in ${seconds(started)}; repeats follow`]);
      },
    });
    const repeats = checked.problems.filter(({ rule }) => rule === 'determinism').length;
    if (!wasToldFirst) say(describeFolder(checked));
    else if (repeats > 0) say(describeFolder(checked));
    else say([`  repeats give the same results (${seconds(started)})`]);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say([
      `FAIL ${basename(folder)}: the check could not run (${message}); it runs again after the next change.`,
    ]);
  }
}

/** Hidden files, editors' temporary ones and the author's own trial change nothing. */
function isContent(file: string): boolean {
  const name = basename(file);
  return !/^\.|~$|^trial\.yaml$|^\d+$/.test(name) && !dirname(file).split('/').includes('node_modules');
}

type Stop = { readonly asked: Promise<void>; isAsked(): boolean; forget(): void };

function onInterrupt(wake: () => void): Stop {
  let isAsked = false;
  let settle = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stop = () => {
    isAsked = true;
    settle();
    wake();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return {
    asked,
    isAsked: () => isAsked,
    forget: () => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
    },
  };
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(2)} s`;
}

function say(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
