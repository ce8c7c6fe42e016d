import { describe, expect, it } from 'vitest';
import { diffRows, shownRows } from './code-rows.ts';

const side = (text: string) => ({ text, html: text.replace(/\n$/, '').split('\n') });

function changes(shown: string, other: string): string[] {
  const sign = { same: ' ', removed: '−', added: '+' } as const;
  return diffRows(side(shown), side(other)).map(
    ({ change, shown: a, other: b, html }) => `${a ?? '·'} ${b ?? '·'} ${sign[change]}${html}`,
  );
}

describe('diffRows', () => {
  it('shows what is taken out and put in, with line numbers of both sides', () => {
    expect(changes('one\nbad\nthree\n', 'one\ngood\nbetter\nthree\n')).toEqual([
      '1 1  one',
      '2 · −bad',
      '· 2 +good',
      '· 3 +better',
      '3 4  three',
    ]);
  });

  it('shows a guard that was left out as added only', () => {
    expect(changes('a\nb\n', 'a\nguard\nb\n')).toEqual(['1 1  a', '· 2 +guard', '2 3  b']);
  });

  it('keeps every row of equal code, the same as the code as shown', () => {
    expect(diffRows(side('a\n\nb'), side('a\n\nb'))).toEqual(shownRows(['a', '', 'b']));
  });
});
