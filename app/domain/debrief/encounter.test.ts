import { describe, expect, it } from 'vitest';
import { EMPTY_ATTENTION, noteLines, type Attention } from '#app/domain/attempt/attention.ts';
import { tellEncounter } from './encounter.ts';
import { numberFindings } from './number-findings.ts';
import { finding } from './review-fixture.ts';

const PLACE = { file: 'code/points.ts', start: 4, end: 5 };
const on = (lines: readonly [number, number], ms: number, from: Attention = EMPTY_ATTENTION) =>
  noteLines(from, { path: 'code/points.ts', start: lines[0], end: lines[1], ms });

function told(given: {
  attention: Attention | null;
  flag?: readonly [number, number];
  viewed?: readonly string[];
}) {
  const { attention, flag, viewed = [] } = given;
  const findings = numberFindings(flag === undefined ? [] : [finding('f1', flag)], ['code/points.ts']);
  return tellEncounter([PLACE], { findings, viewed, attention });
}

describe('tellEncounter, with a trace', () => {
  it('tells how long passed-over lines were on screen', () => {
    expect(told({ attention: on([1, 20], 41_000) })).toEqual({
      type: 'passed-over',
      words: 'These lines were on your screen for about 40 s, and you passed over them.',
    });
  });

  it('adds a finding that came near', () => {
    const { words } = told({ attention: on([1, 20], 5_000), flag: [7, 7] });
    expect(words).toMatch(/about 5 s, and you passed over them\. Your finding 1 is 2 lines below\.$/);
  });

  it('tells apart a file that was opened and lines that were hardly seen', () => {
    const words = 'You opened code/points.ts, and these lines were hardly on your screen.';
    expect(told({ attention: on([9, 20], 60_000) })).toEqual({ type: 'not-viewed', words });
    expect(told({ attention: on([1, 20], 1_999) }).type).toBe('not-viewed');
    expect(told({ attention: on([1, 20], 2_000) }).type).toBe('passed-over');
  });

  it('tells a file that was never opened', () => {
    const elsewhere = noteLines(EMPTY_ATTENTION, { path: 'code/log.ts', start: 1, end: 9, ms: 9_000 });
    expect(told({ attention: elsewhere })).toEqual({
      type: 'not-viewed',
      words: 'You never opened code/points.ts.',
    });
  });

  it('believes a viewed mark over a gap in the trace', () => {
    const elsewhere = noteLines(EMPTY_ATTENTION, { path: 'code/log.ts', start: 1, end: 9, ms: 9_000 });
    expect(told({ attention: elsewhere, viewed: ['code/points.ts'] }).words).toBe(
      'You marked code/points.ts as viewed and passed over these.',
    );
  });

  it('tells a flag as a flag, wherever the screen was', () => {
    expect(told({ attention: on([9, 20], 60_000), flag: [4, 4] }).type).toBe('flagged');
  });
});
