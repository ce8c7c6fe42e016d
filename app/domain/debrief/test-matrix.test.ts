import { describe, expect, it } from 'vitest';
import type { ProofGrade } from '#app/domain/grading/grade.ts';
import { numberFindings } from './number-findings.ts';
import { finding, graded, review, run } from './review-fixture.ts';
import { tellTestMatrix } from './test-matrix.ts';

const DEFECTS = [
  { id: 'race', title: 'Race' },
  { id: 'overdraw', title: 'Overdraw' },
];

type Test = { readonly text: string; readonly proof: Partial<ProofGrade>; readonly ran?: boolean };

function matrix(tests: readonly Test[], planted: readonly string[] = ['race', 'overdraw']) {
  const input = review({
    planted,
    submission: {
      findings: tests.map(({ text }, index) => finding(`f${index}`, [index + 1, index + 1], { proof: text })),
    },
    grade: {
      findings: tests.map(({ proof }, index) =>
        graded(`f${index}`, 'hit', {
          proof: { status: 'passes-on-planted', detects: [], message: null, ...proof },
        }),
      ),
    },
    evidence: {
      proofs: tests.map(({ ran = true }, index) => ({
        findingId: `f${index}`,
        shown: run(ran ? 'failed' : 'skipped'),
        clean: run(ran ? 'passed' : 'invalid'),
        alone: ran ? { race: run('failed'), overdraw: run('passed') } : {},
      })),
    },
  });
  const findings = numberFindings(input.submission.findings, input.fileOrder);
  return tellTestMatrix(input, { findings, defects: DEFECTS.filter(({ id }) => planted.includes(id)) });
}

describe('tellTestMatrix', () => {
  it('tells which test caught which defect', () => {
    const told = matrix([
      { text: 'a', proof: { status: 'proves', detects: ['race'] } },
      { text: 'b', proof: { status: 'proves', detects: ['race', 'overdraw'] } },
    ]);
    expect(told?.tests.map(({ alone }) => alone.map(({ isCaught }) => isCaught))).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(told?.tests.map(({ words }) => words)).toEqual([
      'Catches “Race”.',
      'Catches “Race” and “Overdraw”.',
    ]);
  });

  it('tells what a test did on the correct code, on the code reviewed and on each defect alone', () => {
    const [test] = matrix([{ text: 'a', proof: { status: 'proves', detects: ['race'] } }])?.tests ?? [];
    expect([
      test?.correct?.words,
      test?.shown?.words,
      ...(test?.alone ?? []).map((one) => one.run?.words),
    ]).toEqual(['Passes', 'Fails', 'Fails', 'Passes']);
    expect(test?.shown?.failures[0]?.name).toBeDefined();
  });

  it('lists one test once, however many findings carry it', () => {
    const proof = { status: 'proves', detects: ['race'] } as const;
    const told = matrix([
      { text: 'a', proof },
      { text: 'a', proof },
    ]);
    expect(told?.tests.map(({ findings }) => findings)).toEqual([[1, 2]]);
  });

  it('says of a test that fails on correct code that its failures say nothing', () => {
    const told = matrix([{ text: 'a', proof: { status: 'fails-on-clean' } }]);
    expect(told?.tests[0]?.words).toContain('fails on the correct code too');
  });

  it('keeps the message of a test that never ran, and runs nowhere', () => {
    const [test] =
      matrix([{ text: 'a', proof: { status: 'invalid', message: 'line 3: )' }, ran: false }])?.tests ?? [];
    expect(test).toMatchObject({ message: 'line 3: )', shown: null, alone: [{ run: null }, { run: null }] });
  });

  it('is there for a clean variant too, without a column for a defect', () => {
    expect(matrix([{ text: 'a', proof: { status: 'fails-on-clean' } }], [])?.tests[0]?.alone).toEqual([]);
  });

  it('is not there without a test', () => {
    expect(matrix([{ text: '  ', proof: { status: 'none' } }])).toBeNull();
  });
});
