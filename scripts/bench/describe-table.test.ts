import { describe, expect, it } from 'vitest';
import { describeTable } from './describe-table.ts';
import type { Row } from './table.ts';

const row = (figure: number, wanted: Row['wanted'] = { most: 1.6 }): Row => ({
  goal: 'G1',
  what: 'ours / theirs',
  wanted,
  figure,
  unit: '×',
  detail: '80 ms, theirs 50 ms',
});
const last = (figure: number | null) => ({
  table: 'grade',
  at: '2026-11-25T10:00:00.000Z',
  node: '24.0.0',
  cores: 2,
  rounds: 15,
  rows: [{ goal: 'G1', what: 'ours / theirs', figure }],
});

describe('the table of the bench', () => {
  it('says whether a limit is kept, at the limit and beyond it', () => {
    expect(describeTable([row(1.6)], null)[0]).toMatch(/1\.60 × +≤ 1\.6 × +met$/);
    expect(describeTable([row(1.61)], null)[0]).toMatch(/NOT MET$/);
    expect(describeTable([row(40, { least: 40 })], null)[0]).toMatch(/40\.0 × +≥ 40 × +met$/);
    expect(describeTable([row(39, { least: 40 })], null)[0]).toMatch(/NOT MET$/);
  });

  it('never calls a figure that could not be measured met', () => {
    expect(describeTable([row(Number.NaN)], null)[0]).toMatch(/NaN × .*NOT MET$/);
  });

  it('prints the change since the last run beside the figure, and nothing the first time', () => {
    expect(describeTable([row(1.2)], last(1.5))[0]).toMatch(/\(−20 % since the last run\)$/);
    expect(describeTable([row(1.5)], last(1.2))[0]).toMatch(/\(\+25 % since the last run\)$/);
    expect(describeTable([row(1.5)], last(null))[0]).toMatch(/met$/);
  });
});
