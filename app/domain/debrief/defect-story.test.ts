import { describe, expect, it } from 'vitest';
import type { FixGrade, GradedReview, Level } from '#app/domain/grading/grade.ts';
import { tellDefects } from './defect-story.ts';
import { numberFindings } from './number-findings.ts';
import { defectGrade, finding, graded, review, run } from './review-fixture.ts';

type Given = Parameters<typeof review>[0];

function story(given: Omit<Given, 'planted'>) {
  const input = review({ planted: ['race'], ...given });
  const [first] = tellDefects(input, numberFindings(input.submission.findings, input.fileOrder));
  return first;
}

/** The race, flagged by one finding that reached `level`. */
function flagged(
  level: Level,
  { proof, kind }: { proof?: GradedReview['findings'][number]['proof']; kind?: string } = {},
) {
  return {
    submission: {
      findings: [finding('f1', [4, 4], { ...(proof && { proof: 'test' }), ...(kind && { kind }) })],
    },
    grade: {
      defects: [defectGrade('race', level, ['f1'])],
      findings: [graded('f1', 'hit', { defects: ['race'], ...(proof && { proof }) })],
    },
  };
}

const fix = (more: Partial<FixGrade>): FixGrade => ({
  status: 'graded',
  visible: { passed: 4, failed: 0 },
  fixed: [],
  broken: [],
  message: null,
  ...more,
});

describe('tellDefects', () => {
  it('tells a missed defect in a file that was viewed as passed over', () => {
    const told = story({ viewed: ['code/points.ts'] });
    expect(told?.level).toBe('missed');
    expect(told?.encounter).toEqual({
      type: 'passed-over',
      words: 'You marked code/points.ts as viewed and passed over these.',
    });
    expect(told?.steps).toEqual([]);
  });

  it('tells a missed defect in a file without a tick or a finding as not viewed', () => {
    expect(story({})?.encounter?.type).toBe('not-viewed');
  });

  it('names a finding that came near', () => {
    const told = story({
      submission: { findings: [finding('f1', [8, 8])] },
      grade: { findings: [graded('f1', 'neutral')] },
    });
    expect(told?.encounter?.words).toBe(
      'You flagged other lines of code/points.ts and passed over these. Your finding 1 is 3 lines below.',
    );
  });

  it('tells a question on the lines as one, because it locates nothing', () => {
    const told = story({
      submission: { findings: [finding('f1', [4, 5], { type: 'question' })] },
      grade: { findings: [graded('f1', 'neutral')] },
    });
    expect(told?.encounter?.words).toContain('You asked about these lines in 1');
  });

  it('names what a located defect was called and what it is', () => {
    const told = story(flagged('located', { kind: 'error.swallowed' }));
    expect(told?.encounter).toEqual({ type: 'flagged', words: 'Your finding 1, 90\u202f% sure.' });
    expect(told?.steps[0]).toEqual({
      label: 'What you called it',
      words: '“Swallowed error”. What counts here is “Lost update”.',
    });
  });

  it('says that three kinds on one defect explain nothing', () => {
    const kinds = ['conc.lost-update', 'error.swallowed', 'value.boundary'];
    const told = story({
      submission: { findings: kinds.map((kind, index) => finding(`f${index}`, [4, 5], { kind })) },
      grade: { defects: [defectGrade('race', 'located', ['f0', 'f1', 'f2'])] },
    });
    expect(told?.steps[0]?.words).toContain('name 3 kinds of defect');
  });

  it('tells an explained defect that a test and a fix are still missing', () => {
    expect(story(flagged('explained'))?.steps.map(({ label }) => label)).toEqual(['Your test', 'Your fix']);
  });

  it('shows what a proof did on this code, on the correct code and with this defect alone', () => {
    const told = story({
      ...flagged('proven', { proof: { status: 'proves', detects: ['race'], message: null } }),
      evidence: {
        proofs: [
          { findingId: 'f1', shown: run('failed'), clean: run('passed'), alone: { race: run('failed') } },
        ],
        probes: [{ defectId: 'race', run: run('failed', 'two awards at once') }],
      },
    });
    const [proof] = told?.proofs ?? [];
    expect([proof?.shown?.words, proof?.correct?.words, proof?.alone?.words]).toEqual([
      'Fails',
      'Passes',
      'Fails',
    ]);
    expect(told?.probe?.failures).toEqual([
      { name: 'two awards at once', message: 'expected 10, got 5', line: 4, console: '' },
    ]);
  });

  it('tells a proof that fails on the correct code why it earns nothing', () => {
    const told = story({
      ...flagged('explained', { proof: { status: 'fails-on-clean', detects: [], message: 'expected 1' } }),
      evidence: {
        proofs: [
          {
            findingId: 'f1',
            shown: run('failed'),
            clean: run('failed'),
            alone: { race: { status: 'skipped', tests: [], more: 0, message: null, line: null } },
          },
        ],
      },
    });
    expect(told?.proofs[0]?.words).toContain('fails on the correct code too');
    expect(told?.proofs[0]?.alone).toBeNull();
  });

  it.each([
    [fix({ fixed: ['race'] }), 'Your fix removes it'],
    [fix({}), 'Your fix leaves it in'],
    [fix({ visible: { passed: 3, failed: 1 } }), 'Your fix fails one visible test'],
    [fix({ broken: ['overdraw'] }), 'Your fix breaks one thing that worked before'],
    [fix({ status: 'timed-out' }), 'Your fix ran out of time'],
    [fix({ status: 'no-edits' }), 'You left the code as it was'],
  ])('tells a fix as it was graded (%#)', (graded, words) => {
    const given = flagged('explained');
    const told = story({ ...given, grade: { ...given.grade, fix: graded } });
    expect(told?.steps.find(({ label }) => label === 'Your fix')?.words).toContain(words);
  });

  it('tells both rungs of a defect that is proven and fixed without remarks on what is missing', () => {
    const given = flagged('proven+fixed', { proof: { status: 'proves', detects: ['race'], message: null } });
    const told = story({ ...given, grade: { ...given.grade, fix: fix({ fixed: ['race'] }) } });
    expect(told?.level).toBe('proven+fixed');
    expect(told?.steps.map(({ label }) => label)).toEqual(['Your fix']);
  });

  it('tells a defect that a test proves and no finding points at', () => {
    const told = story({
      grade: {
        defects: [
          {
            ...defectGrade('race', 'missed'),
            steps: { located: false, explained: false, proven: true, fixed: false },
          },
        ],
      },
    });
    expect(told?.steps[0]?.words).toContain('a test of yours proves it');
  });

  it('tells the defects in the order in which they stand in the code', () => {
    const input = review({ planted: ['leak', 'overdraw', 'race'] });
    expect(tellDefects(input, []).map(({ id }) => id)).toEqual(['race', 'overdraw', 'leak']);
  });
});
