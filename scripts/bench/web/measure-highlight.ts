import { join } from 'node:path';
import { createHighlight } from '#app/library/highlight.server.ts';
import { readExercise } from '#app/library/read-exercise.server.ts';
import { ROOT } from '../../countersign/paths.ts';
import type { MeasureOptions, Row } from '../table.ts';
import { takeTurns } from '../take-turns.ts';

const FOLDER = join(ROOT, 'exercises/quiz-grading');

/** G13: the highlighted code of an exercise from the cache beside highlighting texts that were never seen. */
export async function measureHighlight({ rounds, tell }: MeasureOptions): Promise<readonly Row[]> {
  tell('code from the cache and code highlighted anew take turns');
  const read = await readExercise(FOLDER);
  if (read.status === 'unreadable') throw new Error(`${FOLDER} cannot be read`);
  const { code, support, tests } = read.exercise;
  const files = Object.entries({ ...code, ...support, ...tests });
  const highlight = await createHighlight();
  const all = (end: string) => files.forEach(([path, text]) => highlight(path, text + end));
  let round = 0;
  all('');
  const [cached = Number.NaN, anew = Number.NaN] = await takeTurns(
    [async () => all(''), async () => all(`// ${(round += 1)}\n`)],
    { rounds },
  );
  return [
    {
      goal: 'G13',
      what: 'code from the cache / highlighted anew',
      wanted: { most: 0.1 },
      figure: cached / anew,
      unit: '×',
      detail: `${cached.toFixed(2)} ms, anew ${anew.toFixed(1)} ms, ${files.length} files`,
    },
  ];
}
