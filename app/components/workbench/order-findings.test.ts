import { describe, expect, it } from 'vitest';
import type { DraftFinding } from '#app/domain/attempt/draft.ts';
import { orderFindings } from './order-findings.ts';

const at = (id: string, file: string, startLine: number): DraftFinding => ({
  id,
  file,
  startLine,
  endLine: startLine,
  type: 'defect',
  kind: null,
  severity: null,
  confidence: null,
  comment: '',
  proof: '',
});

describe('orderFindings', () => {
  it('numbers findings by file in the order given, then by line', () => {
    const ordered = orderFindings(
      [at('x', 'b.ts', 1), at('y', 'a.ts', 9), at('z', 'a.ts', 2)],
      ['a.ts', 'b.ts'],
    );
    expect(ordered.map(({ id, number }) => [id, number])).toEqual([
      ['z', 1],
      ['y', 2],
      ['x', 3],
    ]);
  });

  it('puts a finding of an unknown file last', () => {
    expect(orderFindings([at('x', 'gone.ts', 1), at('y', 'a.ts', 1)], ['a.ts']).map(({ id }) => id)).toEqual([
      'y',
      'x',
    ]);
  });
});
