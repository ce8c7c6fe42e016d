import { describe, expect, it } from 'vitest';
import { exampleExercise, exampleReview } from './example-review.ts';
import { planGrading } from './plan.ts';

const proof = 'it("adds", () => {});';

function planned(...[answers, options]: Parameters<typeof exampleReview>) {
  const plan = planGrading(exampleReview(answers, options));
  return { ...plan, runs: plan.jobs.flatMap(({ runs }) => runs) };
}

describe('planGrading', () => {
  it('runs every probe on the code as shown even when nothing else must run', () => {
    const { runs, fix, proofs } = planned();
    expect(runs.map(({ id, hasLearnerCode }) => [id, hasLearnerCode])).toEqual([
      ['shown/probe-1', false],
      ['shown/probe-2', false],
      ['shown/probe-3', false],
    ]);
    expect([fix, proofs]).toEqual([null, []]);
  });

  it('runs a proof on clean and on each defect alone in both layouts and three seeds, and on alternates', () => {
    const { proofs, runs } = planned({ flags: { a: { on: 'cents', proof } } }, { planted: ['limit'] });
    const ofProof = runs.filter(({ test }) => test === 'proof-1');
    const programs = ofProof.map(({ program }) => program);
    const inBothLayouts = (program: string) =>
      Array.from({ length: 3 }, () => [program, `${program}-spaced`]).flat();
    expect(proofs[0]?.correct).toHaveLength(7);
    expect(proofs[0]?.alone).toMatchObject([{ defectId: 'limit', runs: { length: 6 } }]);
    expect(programs.filter((program) => !program.startsWith('alone'))).toEqual([
      ...inBothLayouts('clean'),
      'alternate-1',
      'shown',
    ]);
    expect(programs.filter((program) => program.startsWith('alone'))).toEqual(inBothLayouts('alone-1'));
    expect(new Set(ofProof.map(({ seed }) => seed)).size).toBe(3);
  });

  it('mixes the runs of a proof by seed, clean code first and correct code last', () => {
    const orders = Array.from({ length: 30 }, (_, seed) => {
      const review = exampleReview({ flags: { a: { on: 'cents', proof } } }, { planted: ['limit'] });
      const runs = planGrading({ ...review, seed }).jobs.flatMap((job) => job.runs);
      return runs.filter(({ test }) => test === 'proof-1').map(({ program }) => program);
    });
    for (const order of orders) {
      expect(order[0]).toBe('clean');
      expect(order.at(-2)).not.toMatch(/^alone/);
      expect(order.slice(1, -1).join()).toMatch(/alone.*(clean|alternate)/);
    }
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(20);
  });

  it('takes files that an alternate lacks from clean code', () => {
    const other = { 'code/other.ts': 'export {};\n' };
    const exercise = exampleExercise({}, { alternates: { split: other } });
    const { jobs } = planned({ flags: { a: { on: 'cents', proof } } }, { exercise });
    const files = jobs[0]?.programs['alternate-1']?.files ?? {};
    expect(Object.keys(files).toSorted()).toEqual([
      'code/other.ts',
      'code/points.ts',
      'support/store.ts',
      'tests/samples.ts',
    ]);
    expect(files['code/points.ts']).toContain('store.update');
  });

  it('lets the spaced layout differ in blank lines only', () => {
    const { jobs } = planned({ flags: { a: { on: 'cents', proof } } });
    const text = (program: string) => jobs[0]?.programs[program]?.files['code/points.ts'] ?? '';
    const code = (program: string) =>
      text(program)
        .split('\n')
        .filter((line) => line !== '');
    expect(text('clean-spaced')).not.toBe(text('clean'));
    expect(code('clean-spaced')).toEqual(code('clean'));
  });

  it('runs the same proof once for two findings', () => {
    const { proofs } = planned({ flags: { a: { on: 'cents', proof }, b: { on: 'c3', proof } } });
    expect(proofs.map(({ findingIds }) => findingIds)).toEqual([['a', 'b']]);
  });

  it('runs visible tests and every probe on edited files', () => {
    const { runs, fix } = planned({ edits: { 'code/points.ts': 'edited' } });
    const ofFix = runs.filter(({ program }) => program === 'edited');
    expect(ofFix.map(({ test }) => test)).toEqual(['visible-1', 'probe-1', 'probe-2', 'probe-3']);
    expect(ofFix.every(({ hasLearnerCode }) => hasLearnerCode)).toBe(true);
    expect(fix?.visible).toEqual([{ path: 'tests/points.test.ts', run: 'edited/visible-1' }]);
  });

  it('gives learner code no path that names a defect', () => {
    const { jobs } = planned({ flags: { a: { on: 'cents', proof } }, edits: { 'code/points.ts': 'edited' } });
    const paths = jobs.flatMap(({ tests }) => Object.values(tests).map(({ path }) => path));
    expect(paths.filter((path) => /lost-update|rounding|limit/.test(path))).toEqual([]);
  });

  it('puts everything into one job that holds all it needs', () => {
    const flags = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`f${index}`, { on: 'cents', proof: `${proof} // ${index}` }]),
    );
    const { jobs } = planned({ flags });
    expect(jobs).toHaveLength(1);
    for (const { runs, programs, tests, control } of jobs) {
      for (const run of [...runs, control]) {
        expect(programs[run.program]).toBeDefined();
        expect(tests[run.test]).toBeDefined();
      }
    }
  });

  it('refers only to earlier runs of the same job', () => {
    const edits = { 'code/points.ts': 'edited' };
    for (const { runs } of planned({ flags: { a: { on: 'cents', proof } }, edits }).jobs) {
      const seen = new Set<string>();
      for (const { id, requires, onlyIf = [] } of runs) {
        expect(
          [...requires, ...onlyIf.map(({ run }) => run)].filter((earlier) => !seen.has(earlier)),
        ).toEqual([]);
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
    }
  });

  it.each([{ language: 'go' }, { stepsOffered: ['located', 'explained'] }])(
    'runs nothing for %j',
    (manifest) => {
      const exercise = exampleExercise(manifest);
      const answers = { flags: { a: { on: 'cents', proof } }, edits: { 'code/points.ts': 'edited' } };
      expect(planned(answers, { exercise }).jobs).toEqual([]);
    },
  );

  it.each([
    { files: {}, text: 'it("adds", () => {});\n' },
    { files: { tests: {} }, text: '// lost-update' },
    { files: { tests: {}, probes: {} }, text: expect.stringContaining("import './subject'") },
  ])('controls clean code with a test of ours', ({ files, text }) => {
    const exercise = exampleExercise({}, files);
    const [job] = planned({ flags: { a: { on: 'cents', proof } } }, { exercise }).jobs;
    expect(job?.tests[job.control.test]?.text).toEqual(text);
    expect(job?.programs[job.control.program]?.files['code/points.ts']).toContain('store.update');
  });
});
