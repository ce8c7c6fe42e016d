import { describe, expect, it } from 'vitest';
import { checkSubmission } from './check-submission.ts';
import { exampleExercise, exampleReview, KINDS } from './example-review.ts';

const FINDING = {
  id: 'f1',
  file: 'code/points.ts',
  startLine: 1,
  endLine: 2,
  kind: 'api.intent',
  confidence: 0.8,
};
const VALID = { findings: [FINDING], verdict: 'approve', confidence: 0.9 };

function checked(submission: unknown) {
  const { exercise, variant } = exampleReview();
  return checkSubmission(submission, { exercise, variant, taxonomyKinds: KINDS });
}

function paths(submission: unknown) {
  const result = checked(submission);
  return result.status === 'valid' ? [] : result.problems.map(({ path }) => path);
}

const finding = (changes: Record<string, unknown>) => ({ ...VALID, findings: [{ ...FINDING, ...changes }] });

describe('checkSubmission', () => {
  it('accepts a whole submission and one without findings', () => {
    expect(checked(VALID)).toEqual({ status: 'valid', submission: VALID });
    expect(checked({ ...VALID, findings: [] }).status).toBe('valid');
  });

  it.each([
    { name: 'nothing', submission: undefined, path: '' },
    { name: 'a list', submission: [], path: '' },
    { name: 'no findings', submission: { verdict: 'approve', confidence: 0.9 }, path: 'findings' },
    { name: 'an unknown verdict', submission: { ...VALID, verdict: 'maybe' }, path: 'verdict' },
    { name: 'no confidence', submission: { ...VALID, confidence: undefined }, path: 'confidence' },
    { name: 'confidence .49', submission: { ...VALID, confidence: 0.49 }, path: 'confidence' },
    { name: 'confidence 1', submission: { ...VALID, confidence: 1 }, path: 'confidence' },
    { name: 'coverage 0', submission: { ...VALID, coverageConfidence: 0 }, path: 'coverageConfidence' },
    { name: 'coverage 1', submission: { ...VALID, coverageConfidence: 1 }, path: 'coverageConfidence' },
    { name: 'a finding that is text', submission: { ...VALID, findings: ['f1'] }, path: 'findings[0]' },
    { name: 'line 0', submission: finding({ startLine: 0 }), path: 'findings[0].startLine' },
    { name: 'half a line', submission: finding({ endLine: 1.5 }), path: 'findings[0].endLine' },
    { name: 'an end before the start', submission: finding({ startLine: 3 }), path: 'findings[0].endLine' },
    { name: 'a line after the last', submission: finding({ endLine: 35 }), path: 'findings[0].endLine' },
    { name: 'an unknown kind', submission: finding({ kind: 'conc.nothing' }), path: 'findings[0].kind' },
    { name: 'no kind', submission: finding({ kind: undefined }), path: 'findings[0].kind' },
    { name: 'an unknown file', submission: finding({ file: 'code/other.ts' }), path: 'findings[0].file' },
    {
      name: 'a probe as file',
      submission: finding({ file: 'probes/limit.test.ts' }),
      path: 'findings[0].file',
    },
    {
      name: 'a file named like a built-in',
      submission: finding({ file: '__proto__' }),
      path: 'findings[0].file',
    },
    { name: 'an unknown type', submission: finding({ type: 'remark' }), path: 'findings[0].type' },
    { name: 'an unknown severity', submission: finding({ severity: 'huge' }), path: 'findings[0].severity' },
    {
      name: 'a duplicate id',
      submission: { ...VALID, findings: [FINDING, FINDING] },
      path: 'findings[1].id',
    },
    {
      name: 'an edited support file',
      submission: { ...VALID, edits: { 'support/store.ts': '' } },
      path: 'edits["support/store.ts"]',
    },
    {
      name: 'a new code file',
      submission: { ...VALID, edits: { 'code/new.ts': '' } },
      path: 'edits["code/new.ts"]',
    },
    { name: 'edits that are text', submission: { ...VALID, edits: 'x' }, path: 'edits' },
  ])('refuses $name at $path', ({ submission, path }) => {
    expect(paths(submission)).toEqual([path]);
  });

  it('accepts the last line and refuses the next', () => {
    const { variant } = exampleReview();
    const last = (variant.files['code/points.ts'] ?? '').split('\n').length - 1;
    expect(paths(finding({ endLine: last }))).toEqual([]);
    expect(paths(finding({ endLine: last + 1 }))).toEqual(['findings[0].endLine']);
  });

  it('accepts findings on support and test files, which the learner sees too', () => {
    expect(paths(finding({ file: 'support/store.ts', endLine: 1 }))).toEqual([]);
    expect(paths(finding({ file: 'tests/points.test.ts', endLine: 1 }))).toEqual([]);
  });

  it('accepts a kind that only the exercise names', () => {
    const { variant } = exampleReview();
    const exercise = exampleExercise({
      defects: { 'lost-update': { severity: 'major', kinds: ['own.kind'] } },
    });
    const result = checkSubmission(finding({ kind: 'own.kind' }), {
      exercise,
      variant,
      taxonomyKinds: KINDS,
    });
    expect(result.status).toBe('valid');
  });

  it('refuses texts of more than 1,000,000 characters together', () => {
    const file = 'code/points.ts';
    const most = 500_000;
    const comments = Array.from({ length: 25 }, (_, index) => ({
      ...FINDING,
      id: `f${index}`,
      comment: 'x'.repeat(20_000),
    }));
    const edits = { [file]: 'x'.repeat(most - file.length) };
    expect(paths({ ...VALID, findings: comments, edits })).toEqual([]);
    expect(paths({ ...VALID, findings: comments, edits: { [file]: `${edits[file]}x` } })).toEqual(['']);
    expect(paths({ ...VALID, edits: { [file]: 'x'.repeat(5_000_000) } })).toEqual([`edits["${file}"]`]);
  });

  it('reports every problem with the id of its finding', () => {
    const submission = { ...VALID, findings: [{ ...FINDING, id: 'here', kind: 'none', file: 'x' }] };
    expect(checked(submission)).toEqual({
      status: 'invalid',
      problems: [
        {
          path: 'findings[0].kind',
          message: 'finding "here": unknown kind "none", choose one of the taxonomy',
        },
        {
          path: 'findings[0].file',
          message: 'finding "here": unknown file "x", name a file of the exercise such as "code/points.ts"',
        },
      ],
    });
    const malformed = checked(finding({ id: 'there', confidence: 2 }));
    expect(malformed).toMatchObject({ problems: [{ message: expect.stringMatching(/^finding "there": /) }] });
  });
});
