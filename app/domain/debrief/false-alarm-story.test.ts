import { describe, expect, it } from 'vitest';
import { tellDecoysLeftAlone, tellFalseAlarms } from './false-alarm-story.ts';
import { numberFindings } from './number-findings.ts';
import { finding, graded, review } from './review-fixture.ts';

function told(given: Parameters<typeof review>[0]) {
  const input = review(given);
  const findings = numberFindings(input.submission.findings, input.fileOrder);
  return { alarms: tellFalseAlarms(input, findings), alone: tellDecoysLeftAlone(input, findings) };
}

describe('tellFalseAlarms', () => {
  it('explains a flagged decoy in the words of its author', () => {
    const { alarms, alone } = told({
      planted: [],
      submission: { findings: [finding('f1', [7, 7])] },
      grade: { findings: [graded('f1', 'decoy')] },
    });
    expect(alarms).toMatchObject([
      { type: 'decoy', title: 'Rounds to cents', right: 'Rounding once is right.', counted: 1 },
    ]);
    expect(alone).toEqual([]);
  });

  it('names the lines of a finding that spans a decoy and ordinary code', () => {
    const { alarms } = told({
      planted: ['race'],
      submission: { findings: [finding('f1', [8, 14])] },
      grade: { findings: [graded('f1', 'decoy')] },
    });
    expect(alarms[0]).toMatchObject({ type: 'decoy', counted: 2 });
    expect(alarms[0]?.right).toMatch(/^Rounding once is right\.\n\nLines 10–13 hold no planted defect/);
  });

  it('says of ordinary lines what is known: no planted defect, and the same in the correct code', () => {
    const { alarms } = told({
      planted: ['race'],
      submission: { findings: [finding('f1', [13, 13], { kind: 'error.swallowed' })] },
      grade: { findings: [graded('f1', 'false-alarm')] },
    });
    expect(alarms[0]?.title).toBe('Swallowed error');
    expect(alarms[0]?.right).toContain('hold no planted defect');
  });

  it('tells a hit that goes on over right code apart from a plain false alarm', () => {
    const { alarms } = told({
      planted: ['race'],
      submission: { findings: [finding('f1', [4, 14])] },
      grade: { findings: [graded('f1', 'hit', { defects: ['race'] })] },
    });
    expect(alarms[0]?.type).toBe('reach');
  });

  it('counts a stretch once, for the first finding that claims it', () => {
    const { alarms } = told({
      planted: [],
      submission: { findings: [finding('f1', [7, 7]), finding('f2', [7, 7])] },
      grade: { findings: [graded('f1', 'decoy'), graded('f2', 'decoy')] },
    });
    expect(alarms.map(({ counted }) => counted)).toEqual([1, 0]);
  });

  it('lists the decoys that were left alone', () => {
    expect(told({ planted: [] }).alone.map(({ title }) => title)).toEqual(['Rounds to cents']);
  });
});
