import { describe, expect, it } from 'vitest';
import type { Finding } from '#app/domain/grading/submission.ts';
import { EMPTY_ATTENTION, noteLines } from './attention.ts';
import { unopenedFiles } from './unopened-files.ts';

const PATHS = ['a', 'b', 'c'];
const NOTHING_DONE = { submission: { findings: [] }, viewed: [] };
const FLAG_IN_B: Finding = {
  id: 'f1',
  file: 'b',
  startLine: 1,
  endLine: 1,
  kind: 'conc.lost-update',
  confidence: 0.9,
};

function trace(times: Readonly<Record<string, number>>) {
  return Object.entries(times).reduce(
    (seen, [path, ms]) => noteLines(seen, { path, start: 1, end: 1, ms }),
    EMPTY_ATTENTION,
  );
}

describe('unopenedFiles', () => {
  it('names a file that was never on screen', () => {
    expect(unopenedFiles(trace({ a: 1_000, c: 1_000 }), { paths: PATHS, ...NOTHING_DONE })).toEqual(['b']);
  });

  it('names a file seen for under a tenth of the median, and not one seen for just that', () => {
    const times = (b: number) => trace({ a: 1_000, b, c: 1_000 });
    expect(unopenedFiles(times(99), { paths: PATHS, ...NOTHING_DONE })).toEqual(['b']);
    expect(unopenedFiles(times(100), { paths: PATHS, ...NOTHING_DONE })).toEqual([]);
  });

  it.each([
    ['a finding', { submission: { findings: [FLAG_IN_B] }, viewed: [] }],
    ['an edit', { submission: { findings: [], edits: { b: 'x' } }, viewed: [] }],
    ['a viewed mark', { submission: { findings: [] }, viewed: ['b'] }],
  ])('takes %s as an attempt at the file', (_name, acts) => {
    expect(unopenedFiles(trace({ a: 1_000, c: 1_000 }), { paths: PATHS, ...acts })).toEqual([]);
  });

  it('names every file when something else was on screen all the time', () => {
    expect(unopenedFiles(trace({ 'tests/a.test.ts': 1_000 }), { paths: PATHS, ...NOTHING_DONE })).toEqual(
      PATHS,
    );
  });

  it('names none without a trace', () => {
    expect(unopenedFiles(null, { paths: PATHS, ...NOTHING_DONE })).toEqual([]);
    expect(unopenedFiles(EMPTY_ATTENTION, { paths: PATHS, ...NOTHING_DONE })).toEqual([]);
  });
});
