import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '#app/sandbox/sandbox.server.ts';
import { readCorpus } from '../../scripts/fuzz/corpus.ts';
import { makeCase } from '../../scripts/fuzz/make-case.ts';
import { repeat } from '../../scripts/fuzz/repeat.ts';
import { repeatCases } from '../../scripts/fuzz/repeat-cases.ts';
import { runCases } from '../../scripts/fuzz/run-cases.ts';
import { useSandbox } from '../support/sandbox.ts';
import { sharedDir } from './hazard.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAMS = 300;
const REPEATS = 4;
const SLICE_MS = 300_000;

describe('a slice of the fuzzing', () => {
  let sandbox: Sandbox | undefined;
  const started = (): Sandbox => {
    if (sandbox === undefined) throw new Error('the sandbox has not started');
    return sandbox;
  };
  beforeAll(async () => {
    sandbox = await createSandbox({ dataDir: sharedDir(), size: 2, runMs: 300, jobMs: 1_500 });
  });
  afterAll(() => sandbox?.close());

  it(
    'finds no program that crashes, fools or holds up the grader',
    async () => {
      const corpus = await readCorpus(ROOT);
      const report = await runCases(
        { seed: 20_261_125, programs: PROGRAMS, only: null, places: 2, isOver: () => false },
        { sandbox: started(), corpus },
      );
      expect(report.problems).toEqual([]);
      expect(report.programs).toBeGreaterThanOrEqual(PROGRAMS);
      expect(report.credits).toBeGreaterThan(0);
    },
    SLICE_MS,
  );

  it('can be replayed: seed and number decide the whole case', async () => {
    const corpus = await readCorpus(ROOT);
    const at = (index: number) => makeCase(corpus, { seed: 5, index }).submission;
    expect(at(3)).toEqual(at(3));
    expect(at(3)).not.toEqual(at(4));
  });
});

describe('a slice of the repeats', () => {
  const used = useSandbox();

  it(
    'grades the same submissions alike, on a busy machine too',
    async () => {
      const corpus = await readCorpus(ROOT);
      const cases = repeatCases(corpus).slice(0, 4);
      const grader = { sandbox: used.sandbox, taxonomyKinds: corpus.taxonomyKinds };
      const found = await repeat(cases, { ...grader, times: REPEATS });
      expect(found.map(({ grades }) => [...grades.values()])).toEqual(cases.map(() => [REPEATS]));
    },
    SLICE_MS,
  );
});
