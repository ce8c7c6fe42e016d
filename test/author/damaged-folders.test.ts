import { beforeAll, describe, expect, it } from 'vitest';
import { checkExercise } from '#app/commands/check-exercise.server.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { damage } from '../support/damage.ts';
import { guideExercise, type Files } from '../support/guide-exercise.ts';
import { problemsOfReading, projectTaxonomy } from '../support/reading-rules.ts';
import { useSandbox } from '../support/sandbox.ts';

/** The first of the 5,000 seeds. */
const FOLDERS = 500;
/** Folders of the slice that is also compiled and run. */
const RUN = 16;
/** No single folder may take so long: most take a few milliseconds. */
const HANG_MS = 5_000;

const points = guideExercise();
const shop = useSandbox();
let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await projectTaxonomy();
});

/** What is wrong with a problem as a message to its author, or null. */
function flawOf({ file, line, column, message, suggestion }: Problem, files: Files): string | null {
  if (file === '' || message === '' || (suggestion ?? '') === '') return 'says too little';
  const isGiven = files[file] !== undefined;
  if (line === null) return isGiven ? 'names a file without a line' : null;
  if (line < 1 || (column ?? 1) < 1) return 'counts from zero';
  const lines = (files[file] ?? '').split(/\r\n|\r|\n/).length;
  return isGiven && line > lines ? `names line ${line} of ${lines}` : null;
}

describe(`${FOLDERS} damaged exercise folders`, () => {
  it('never crash or hang the reading rules, which always name file and line', () => {
    const flaws: string[] = [];
    let found = 0;
    for (let seed = 1; seed <= FOLDERS; seed += 1) {
      const files = damage(points, seed);
      const started = performance.now();
      const problems = problemsOfReading(parseExercise(files), taxonomy);
      if (performance.now() - started > HANG_MS) flaws.push(`seed ${seed}: hangs`);
      if (problems.length > 0) found += 1;
      for (const problem of problems) {
        const flaw = flawOf(problem, files);
        if (flaw !== null) flaws.push(`seed ${seed}: ${flaw}: ${JSON.stringify(problem)}`);
      }
    }
    expect(flaws).toEqual([]);
    expect(found).toBeGreaterThan(FOLDERS / 2);
  }, 60_000);

  it('never crash or hang the compiler and the sandbox', async () => {
    const flaws: string[] = [];
    let run = 0;
    for (let seed = 1; run < RUN; seed += 1) {
      const files = damage(points, seed);
      const read = parseExercise(files);
      if (read.status === 'unreadable') continue;
      run += 1;
      const checked = await checkExercise({ sandbox: shop.sandbox, taxonomy }, read.exercise, read);
      expect(checked.ok).toBe(checked.problems.length === 0);
      for (const problem of checked.problems) {
        const flaw = flawOf(problem, files);
        if (flaw !== null) flaws.push(`seed ${seed}: ${flaw}: ${JSON.stringify(problem)}`);
      }
    }
    expect(flaws).toEqual([]);
  }, 60_000);
});
