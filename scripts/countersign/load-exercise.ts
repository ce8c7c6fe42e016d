import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { MarkerError, parseCode, plantedIds, type ParsedCode } from '#app/domain/exercise/render.ts';
import { readExercise } from '#app/library/read-exercise.server.ts';
import { CannotRun } from './cannot-run.ts';
import { fromHere } from './paths.ts';

/** Reads an exercise folder and parses its code, or says which file and line is to blame. */
export async function loadExercise(folder: string): Promise<{ exercise: Exercise; code: ParsedCode }> {
  const read = await readExercise(fromHere(folder));
  if (read.status === 'unreadable') {
    const [problem] = read.problems;
    throw new CannotRun(problem?.message ?? 'The exercise cannot be read.', {
      file: problem?.file ?? folder,
      line: problem?.line ?? null,
    });
  }
  try {
    return { exercise: read.exercise, code: parseCode(read.exercise.code) };
  } catch (error) {
    if (!(error instanceof MarkerError)) throw error;
    const [problem] = error.problems;
    throw new CannotRun(problem?.message ?? error.message, {
      file: problem?.file ?? null,
      line: problem?.line ?? null,
    });
  }
}

/** The defects that `--plant` names: `all`, `none`, or ids with commas between. */
export function chooseDefects(
  wanted: string,
  { exercise, code }: { exercise: Exercise; code: ParsedCode },
): readonly string[] {
  const known = [...new Set([...Object.keys(exercise.manifest.defects), ...plantedIds(code)])];
  if (wanted === 'all') return known;
  if (wanted === 'none' || wanted === '') return [];
  const ids = wanted.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new CannotRun(
      `--plant: there is no defect "${unknown}". There are: ${known.join(', ') || 'none'}.`,
    );
  }
  return known.filter((id) => ids.includes(id));
}

/** The seed of the sandbox's clock and randomness. */
export function parseSeed(given: string): number {
  if (!/^\d{1,10}$/.test(given)) throw new CannotRun(`--seed: "${given}" is no whole number from 0 on.`);
  return Number(given);
}
