import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '#app/library/library.server.ts';
import { readBuiltAssets } from '../support/built-routes.ts';
import { ROOT } from '../support/read-imports.ts';

/** Long enough to stand nowhere by chance. */
const TELLING = 30;

/** Sentences and test names that tell answers of the exercises that come with Countersign. */
async function listAnswers(): Promise<readonly string[]> {
  const library = await loadLibrary(join(ROOT, 'exercises'));
  const answers: string[] = [];
  for (const { id } of library.list()) {
    const found = library.find(id);
    if (found === undefined) throw new Error(`${id} is listed and not found`);
    const { manifest, probes, incidents } = found.exercise;
    for (const { title, why, catch: how, explanation } of Object.values(manifest.defects)) {
      answers.push(title, why, how, explanation);
    }
    for (const { title, explanation } of Object.values(manifest.decoys)) answers.push(title, explanation);
    for (const { text } of Object.values(probes)) answers.push(...linesOf(text));
    answers.push(JSON.stringify(incidents));
  }
  return answers.filter((text) => text.length >= TELLING).map((text) => text.slice(0, 200));
}

/** Imports tell nothing: every test has them. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('import '));
}

describe('what is built for browsers', () => {
  it('holds no words of any answer, in no file and no source map', async () => {
    const answers = await listAnswers();
    const assets = await readBuiltAssets();
    expect(answers.length).toBeGreaterThan(50);
    expect(assets.length).toBeGreaterThan(10);
    const found = assets.flatMap(({ from, text }) =>
      answers.filter((answer) => text.includes(answer)).map((answer) => `${from}: ${answer}`),
    );
    expect(found).toEqual([]);
  });
});
