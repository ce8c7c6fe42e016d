import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus.ts';
import { makeCase } from './make-case.ts';

/** Writes a case down for whoever looks into it: the exercise, what was planted, and the submission. Returns the file. */
export function keepCase(
  corpus: Corpus,
  { seed, index, folder }: { readonly seed: number; readonly index: number; readonly folder: string },
): string {
  const { exercise, planted, submission } = makeCase(corpus, { seed, index });
  const file = join(folder, `case-${seed}-${index}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({ exercise: exercise.exercise.manifest.id, planted, submission }, null, 2),
  );
  return file;
}
