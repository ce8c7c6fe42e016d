import { describe, expect, it } from 'vitest';
import { hasMarker, parseMarkers } from './markers.ts';

function problemsOf(...lines: string[]) {
  const result = parseMarkers('code/a.ts', lines.join('\n'));
  return result.status === 'parsed' ? [] : result.problems;
}

describe('parseMarkers', () => {
  it('splits a file into plain and marked stretches', () => {
    const result = parseMarkers('code/a.ts', 'a\n// @plant x\nb\n// @clean\nc\n// @end\nd\n');
    expect(result).toEqual({
      status: 'parsed',
      segments: [
        { type: 'plain', line: 1, lines: ['a\n'] },
        { type: 'plant', id: 'x', line: 2, cleanLine: 4, planted: ['b\n'], clean: ['c\n'] },
        { type: 'plain', line: 7, lines: ['d\n'] },
      ],
    });
  });

  it('reads markers in the comment syntax of SQL, Python and JSX', () => {
    for (const [file, opener, closer] of [
      ['code/a.sql', '-- @site x', '-- @end'],
      ['code/a.py', '  # @site x', '  # @end'],
      ['code/a.tsx', '{/* @site x */}', '{/* @end */}'],
    ] as const) {
      expect(parseMarkers(file, `${opener}\nb\n${closer}\n`)).toEqual({
        status: 'parsed',
        segments: [{ type: 'site', id: 'x', line: 1, lines: ['b\n'] }],
      });
    }
  });

  it('leaves other comments with an at sign alone', () => {
    expect(problemsOf('// @ts-expect-error', '/** @param x */', '// @endpoint /v1', '# @end')).toEqual([]);
  });

  it('reports a marker left open at the line that opened it', () => {
    expect(problemsOf('a', '  // @plant x', 'b')).toEqual([
      { file: 'code/a.ts', line: 2, column: 3, message: '@plant x is never closed: add @end' },
    ]);
  });

  it('reports nesting, stray @clean, stray @end, a second @clean and a missing or odd id', () => {
    expect(problemsOf('// @plant x', '// @site y', '// @end').map((p) => p.line)).toEqual([2]);
    expect(problemsOf('// @clean')[0]?.message).toBe('@clean without an open @plant');
    expect(problemsOf('// @end')[0]?.message).toBe('@end without an open marker');
    expect(problemsOf('// @plant x', '// @clean', '// @clean', '// @end')[0]?.line).toBe(3);
    expect(problemsOf('// @plant', '// @end')[0]?.message).toBe('@plant needs an id');
    expect(problemsOf('// @plant X y', '// @end')[0]?.message).toContain('"X y" is no id');
  });
});

describe('hasMarker', () => {
  it('finds a marker in any comment syntax and nothing else', () => {
    expect(hasMarker('x\n  # @end\n')).toBe(true);
    expect(hasMarker('mail("a@end")\n// @ending\n')).toBe(false);
  });
});
