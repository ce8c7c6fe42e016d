import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkExercise } from '#app/commands/check-exercise.server.ts';
import type { Runner } from '#app/commands/run-jobs.server.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise, readExercise, type ReadExercise } from '#app/library/read-exercise.server.ts';
import { damageOnDisk } from './damage-on-disk.ts';
import { damage } from './damage.ts';
import { problemFlaw } from './problem-flaw.ts';
import { problemsOfReading } from './problems-of-reading.ts';

/** One in so many folders is written to disk and harmed there as well. */
const DISK_EVERY = 10;
/** Nothing that can be read takes so long to be told what is wrong with it; most take a few milliseconds. */
const HANG_MS = 5_000;

export type FoldersReport = {
  readonly folders: number;
  /** Folders in which something is wrong. */
  readonly broken: number;
  /** Folders that were also compiled and run. */
  readonly run: number;
  readonly flaws: readonly string[];
};

type Wishes = {
  readonly seed: number;
  readonly folders: number;
  /** One in so many readable folders is compiled and run as well. */
  readonly runEvery: number;
  isOver(): boolean;
};

type Tools = {
  /** The exercises that are damaged, in turn. */
  readonly exercises: readonly SourceFiles[];
  readonly taxonomy: Taxonomy;
  readonly sandbox: Runner;
  /** A folder for those that are written to disk. */
  readonly scratch: string;
  readonly onFolder?: (report: FoldersReport) => void;
};

/** Damages exercises and asks the gate about each: it must not crash, not hang, and always name file and line. */
export async function runFolders(
  { seed, folders, runEvery, isOver }: Wishes,
  tools: Tools,
): Promise<FoldersReport> {
  const flaws: string[] = [];
  let [done, broken, readable, run] = [0, 0, 0, 0];
  const report = () => ({ folders: done, broken, run, flaws });
  while (done < folders && !isOver()) {
    const number = seed + done;
    const tell = (flaw: string) => void flaws.push(`folder ${number}: ${flaw}`);
    try {
      const { read, files } = await readDamaged(number, tools);
      const started = performance.now();
      const problems = problemsOfReading(read, tools.taxonomy);
      if (performance.now() - started > HANG_MS) tell('takes too long');
      if (problems.length > 0) broken += 1;
      judge(problems, { files, tell });
      if (read.status === 'read' && (readable += 1) % runEvery === 0) {
        run += 1;
        const checked = await checkExercise(tools, read.exercise, read);
        if (checked.ok !== (checked.problems.length === 0)) tell('is neither right nor wrong');
        judge(checked.problems, { files, tell });
      }
    } catch (error) {
      tell(`crashes: ${error instanceof Error ? error.stack : String(error)}`);
    }
    done += 1;
    tools.onFolder?.(report());
  }
  return report();
}

type Damaged = {
  readonly read: ReadExercise;
  /** Files whose text is known. */
  readonly files: SourceFiles;
};

async function readDamaged(number: number, { exercises, scratch }: Tools): Promise<Damaged> {
  const files = damage(exercises[number % exercises.length] ?? {}, number);
  if (number % DISK_EVERY !== 0) return { read: parseExercise(files), files };
  const folder = join(scratch, String(number));
  await mkdir(folder, { recursive: true });
  try {
    await damageOnDisk(folder, files, number);
    return { read: await readExercise(folder), files: {} };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(
  problems: readonly Problem[],
  { files, tell }: { files: SourceFiles; tell: (flaw: string) => void },
): void {
  for (const problem of problems) {
    const flaw = problemFlaw(problem, files);
    if (flaw !== null) tell(`${flaw}: ${JSON.stringify(problem)}`);
  }
}
