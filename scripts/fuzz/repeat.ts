import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { gradeCase, type Grader } from './grade-case.ts';
import type { RepeatCase } from './repeat-cases.ts';

/** How often each different grade came out; one for every case is what must be. */
export type Repeated = { readonly name: string; readonly grades: ReadonlyMap<string, number> };

type Options = Grader & {
  readonly times: number;
  readonly isOver?: () => boolean;
  readonly onRound?: (round: number) => void;
};

/** Grades every case `times` times, the second half of them while other processes take the processor. */
export async function repeat(
  cases: readonly RepeatCase[],
  { times, isOver = () => false, onRound, ...grader }: Options,
): Promise<readonly Repeated[]> {
  const found = cases.map(({ name }) => ({ name, grades: new Map<string, number>() }));
  let hogs: readonly ChildProcess[] = [];
  try {
    for (let round = 0; round < times && !isOver(); round += 1) {
      if (round === Math.floor(times / 2)) hogs = startHogs();
      await Promise.all(
        cases.map(async (given, index) => {
          const key = keyOf(await gradeCase({ ...given, seed: 1 }, grader));
          const grades = found[index]?.grades;
          grades?.set(key, (grades.get(key) ?? 0) + 1);
        }),
      );
      onRound?.(round + 1);
    }
  } finally {
    for (const hog of hogs) hog.kill('SIGKILL');
  }
  return found;
}

/** Two processes per core that do nothing but keep it busy. */
function startHogs(): readonly ChildProcess[] {
  return Array.from({ length: 2 * availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
}

function keyOf({ grade, evidence }: Awaited<ReturnType<typeof gradeCase>>): string {
  const text = JSON.stringify([{ ...grade, durationMs: 0 }, evidence]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
