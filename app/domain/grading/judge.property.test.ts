import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '#app/domain/exercise/regions.ts';
import { ALL, exampleReview, KINDS } from './example-review.ts';
import { gradeScripted } from './scripted-run.ts';
import type { Finding } from './submission.ts';

const FILE = 'code/points.ts';
const LINES = linesOf(exampleReview().variant.files[FILE] ?? '').length;

const finding = fc
  .record({
    startLine: fc.integer({ min: 1, max: LINES }),
    length: fc.nat(4),
    kind: fc.constantFrom(...KINDS),
    confidence: fc.constantFrom(0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99),
    type: fc.constantFrom('defect' as const, 'question' as const),
  })
  .map(({ length, ...rest }) => ({ ...rest, file: FILE, endLine: Math.min(LINES, rest.startLine + length) }));
const findings = fc
  .array(finding, { maxLength: 12 })
  .map((list): Finding[] => list.map((one, index) => ({ ...one, id: `f${index}` })));
const planted = fc.subarray([...ALL]);
const verdict = fc.constantFrom('approve' as const, 'request-changes' as const);

function graded(
  list: readonly Finding[],
  options: { planted: readonly string[]; verdict: 'approve' | 'request-changes' },
) {
  const review = exampleReview({ verdict: options.verdict }, { planted: options.planted });
  return gradeScripted({ ...review, submission: { ...review.submission, findings: [...list] } });
}

describe('on random findings', () => {
  it('the order of findings does not matter', () => {
    fc.assert(
      fc.property(findings, planted, verdict, (list, ids, given) => {
        const options = { planted: ids, verdict: given };
        const one = graded(list, options);
        const other = graded(list.toReversed(), options);
        expect(other.score).toEqual(one.score);
        expect(other.findings.toReversed()).toEqual(one.findings);
        expect(other.defects.map(({ level }) => level)).toEqual(one.defects.map(({ level }) => level));
      }),
    );
  });

  it('each located defect has exactly one hit, and each finding one result', () => {
    fc.assert(
      fc.property(findings, planted, verdict, (list, ids, given) => {
        const grade = graded(list, { planted: ids, verdict: given });
        const hits = grade.findings.filter(({ result }) => result === 'hit');
        const located = grade.defects.filter(({ steps }) => steps.located);
        expect(hits.length).toBeLessThanOrEqual(located.length);
        for (const { id } of located) expect(hits.some(({ defects }) => defects.includes(id))).toBe(true);
        for (const { result, defects } of grade.findings) {
          expect(result === 'hit' || result === 'duplicate').toBe(defects.length > 0);
        }
      }),
    );
  });

  it('a finding on ordinary code never raises Q', () => {
    fc.assert(
      fc.property(findings, planted, verdict, (list, ids, given) => {
        const options = { planted: ids, verdict: given };
        const extra = {
          id: 'extra',
          file: FILE,
          startLine: 2,
          endLine: 2,
          kind: 'api.intent',
          confidence: 0.5,
        };
        expect(graded([...list, extra], options).score.q).toBeLessThanOrEqual(graded(list, options).score.q);
      }),
    );
  });

  it('flagging every line scores 0 whatever is planted', () => {
    fc.assert(
      fc.property(planted, verdict, (ids, given) => {
        const every = Array.from({ length: LINES }, (_, index): Finding => {
          const line = index + 1;
          return {
            id: `f${line}`,
            file: FILE,
            startLine: line,
            endLine: line,
            kind: 'api.intent',
            confidence: 0.5,
          };
        });
        expect(graded(every, { planted: ids, verdict: given }).score.total).toBe(0);
      }),
    );
  });
});
