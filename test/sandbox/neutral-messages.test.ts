import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { parseCode, plantedIds, renderVariant } from '#app/domain/exercise/render.ts';
import type { Job } from '#app/domain/grading/job.ts';
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
    const said = await sayOnEach([{ kind: 'visible' }]);
    expect(new Set(said.flat()).size).toBe(1);
  });

  it(
    'a proof that has nothing to do with the mistakes is told the very same',
    { timeout: PATIENT_MS },
    async () => {
      const said = await sayOnEach(PROOFS.map((text) => ({ kind: 'proof', text })));
      for (const [index, text] of PROOFS.entries()) {
        const words = said.map((answers) => answers[index] ?? '');
        expect(new Set(words).size, text).toBe(1);
        expect(words[0]?.replaceAll('probes/check-1.test.ts', ''), text).not.toMatch(OUR_WORDS);
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
      const probes = Object.values(exercise().probes).map(({ text }) => ({ kind: 'proof', text }) as const);
      for (const said of (await sayOnEach(probes)).flat()) {
        expect(said).not.toMatch(/\bplanted\b|\bprobes?\b|"file":"code/);
        for (const line of secretLines(exercise())) expect(said).not.toContain(line);
      }
    },
  );

  const exercise = (): Exercise => {
    const found = library.find(id);
    if (found === undefined) throw new Error(`there is no exercise ${id}`);
    return found.exercise;
  };

  /** Per variant what each run says; the runs of one variant share a process, which saves minutes. */
  const sayOnEach = (tests: readonly TestsToRun[]): Promise<readonly (readonly string[])[]> =>
    Promise.all(
      variantsOf(exercise()).map(async (planted) => {
        const jobs = tests.flatMap((test) => planTestRun(exercise(), { planted, seed: 1, test }) ?? []);
        const { runs } = await sandbox().run(joined(jobs));
        return jobs.map((job, index) =>
          JSON.stringify(summarizeTestRun(job.runs.map(({ id }) => runs[`${index}/${id}`]))),
        );
      }),
    );
});

function joined(jobs: readonly Job[]): Job {
  const [first] = jobs;
  if (first === undefined) throw new Error('nothing to run');
  const tests = jobs.flatMap((job, index) =>
    Object.entries(job.tests).map(([key, file]) => [`${index}/${key}`, file] as const),
  );
  const runs = jobs.flatMap((job, index) =>
    job.runs.map((run) => ({ ...run, id: `${index}/${run.id}`, test: `${index}/${run.test}` })),
  );
  return { ...first, tests: { ...first.tests, ...Object.fromEntries(tests) }, runs };
}

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
