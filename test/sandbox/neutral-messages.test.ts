import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseCode, plantedIds, renderVariant } from '#app/domain/exercise/render.ts';
import { planTestRun, type TestsToRun } from '#app/domain/grading/plan-test-run.ts';
import { summarizeTestRun } from '#app/domain/grading/summarize-test-run.ts';
import { loadLibrary, type Library } from '#app/library/library.server.ts';
import { useSandbox } from './hazard.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const EXERCISES = [
  'billing-proration',
  'http-retry',
  'inventory-reservation',
  'payment-webhook',
  'quiz-grading',
] as const;
/** Proofs whose end has nothing to do with what is planted. */
const PROOFS = [
  "import * as subject from './subject';\nit('looks', () => { console.log(Object.keys(subject)); expect(subject).toBe(null); });",
  "import './subject';\nit('throws', () => { throw new Error(String(new Error().stack)); });",
  "import * as subject from './subject';\nit('prints', () => { expect(Object.values(subject).map(String).join()).toBe(''); });",
  "import './subject';\nit('waits', () => new Promise(() => {}));",
  "import './subject';\nit('half', () => {",
  "import './subject';\nimport '../probes/check-1.test.ts';",
  "import './subject';\nimport { notThere } from './subject';\nit('x', () => { notThere(); });",
  "import './subject';\n",
];
/** Many runs, each in a process of its own. */
const PATIENT_MS = 120_000;
/** Words of ours that would say what stands behind the tests. */
const OUR_WORDS = /\bprobes?\b|\bplanted\b|\bvariants?\b|\bdefects?\b|\bcheck-\d|\balternate/i;

let library: Library;
beforeAll(async () => {
  library = await loadLibrary(resolve(ROOT, 'exercises'));
});

describe.each(EXERCISES)('before submit, on every variant of %s,', (id) => {
  const sandbox = useSandbox();

  it('the visible tests say the very same', async () => {
    const said = await sayOnEach({ kind: 'visible' });
    expect(new Set(said).size).toBe(1);
  });

  it(
    'a proof that has nothing to do with the mistakes is told the very same',
    { timeout: PATIENT_MS },
    async () => {
      for (const text of PROOFS) {
        const said = await sayOnEach({ kind: 'proof', text });
        expect(new Set(said).size, text).toBe(1);
        expect(said[0]?.replaceAll(/probes\/check-1\.test\.ts/g, ''), text).not.toMatch(OUR_WORDS);
      }
    },
  );

  it('the same runs are made, so that their number and order say nothing', () => {
    const plans = variantsOf(exercise()).map((planted) => {
      const job = planTestRun(exercise(), { planted, seed: 1, test: { kind: 'visible' } });
      return JSON.stringify([job?.runs, Object.keys(job?.programs ?? {}), job?.control]);
    });
    expect(new Set(plans).size).toBe(1);
  });

  it(
    'a test that does find a mistake is told of nothing but what it saw',
    { timeout: PATIENT_MS },
    async () => {
      for (const { text } of Object.values(exercise().probes)) {
        for (const said of await sayOnEach({ kind: 'proof', text })) {
          expect(said).not.toMatch(/\bplanted\b|\bprobes?\b|"file":"code/);
          for (const line of secretLines(exercise())) expect(said).not.toContain(line);
        }
      }
    },
  );

  const exercise = (): Exercise => {
    const found = library.find(id);
    if (found === undefined) throw new Error(`there is no exercise ${id}`);
    return found.exercise;
  };

  const sayOnEach = async (test: TestsToRun): Promise<readonly string[]> => {
    const jobs = variantsOf(exercise()).flatMap(
      (planted) => planTestRun(exercise(), { planted, seed: 1, test }) ?? [],
    );
    const results = await Promise.all(jobs.map((job) => sandbox().run(job)));
    return results.map(({ runs }) => JSON.stringify(summarizeTestRun(Object.values(runs))));
  };
});

/** Nothing planted, each defect alone, and all of them. */
function variantsOf(exercise: Exercise): readonly (readonly string[])[] {
  const defects = plantedIds(parseCode(exercise.code));
  return [[], ...defects.map((defect) => [defect]), defects];
}

/** Lines that only the clean code holds. */
function secretLines(exercise: Exercise): readonly string[] {
  const code = parseCode(exercise.code);
  const text = (planted: readonly string[]): readonly string[] =>
    Object.values(renderVariant(code, planted).files).flatMap((file) =>
      file.split('\n').map((line) => line.trim()),
    );
  const shown = new Set(text(plantedIds(code)));
  return text([]).filter((line) => line.length > 20 && !shown.has(line));
}
