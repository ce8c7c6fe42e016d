import { describe, expect, it } from 'vitest';
import { findSpoilers } from './find-spoilers.ts';
import { baseName, nameModule, toExerciseId } from './name-module.ts';
import { normalizeText } from './normalize-text.ts';

const spoilers = (clean: string, planted: string) =>
  findSpoilers({ file: 'clean.js', text: clean }, { file: 'planted.js', text: planted }).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

describe('findSpoilers', () => {
  it('reports a comment that only one side has', () => {
    expect(spoilers('a();\n', '\n/* BUG: off\n   by one */ a();\n')).toEqual([
      expect.stringContaining('planted.js:2 the comment says "bug"'),
    ]);
  });

  it('reports a repair told on the clean side', () => {
    expect(spoilers('a(); // fixed\n', 'b();\n')).toEqual([
      expect.stringContaining('clean.js:1 the comment says "fixed"'),
    ]);
  });

  it('reports a name that only one side has', () => {
    expect(spoilers('const sum = 1;\n', 'const wrongSum = 2;\n')).toEqual([
      expect.stringContaining('planted.js:1 the name or text "wrong"'),
    ]);
  });

  it('leaves words of the trade on both sides alone', () => {
    expect(
      spoilers('// the fixed part\nreport(missing);\n', '// the fixed part\nreport(missing);\n'),
    ).toEqual([]);
  });

  it('does not take an address for a comment', () => {
    expect(spoilers("get('https://bug.example');\n", "get('https://bug.example/x');\n")).toHaveLength(2);
    expect(spoilers("get('https://fix.example');\n", "get('https://fix.example/x');\n")).toEqual([]);
  });
});

describe('nameModule', () => {
  it.each([
    ['/a/bank.clean.js', ['./bank'], 'bank'],
    ['/a/clean.js', ['../src/stock.js'], 'stock'],
    ['/a/clean.js', ['./clean'], 'subject'],
    ['/a/src/index.ts', ['./subject'], 'index'],
    ['/a/fixed-rate-limiter.mjs', [], 'rate-limiter'],
  ])('%s imported as %j is %s', (path, imports, expected) => {
    expect(nameModule(path, imports)).toBe(expected);
  });

  it('knows the name without folders and extension', () => {
    expect(baseName('../x/a.test.mts')).toBe('a.test');
    expect(toExerciseId('My Fix_2')).toBe('my-fix-2');
  });
});

describe('normalizeText', () => {
  it('says what it changed', () => {
    expect(normalizeText('\uFEFFa\r\nb', 'x.js')).toEqual({
      text: 'a\nb\n',
      changes: [
        'a byte order mark was removed',
        'line breaks were changed to \\n',
        'a line break was added at the end',
      ],
    });
  });

  it('refuses binary files and lines that read like a marker, with the line', () => {
    expect(() => normalizeText('a\0', 'x.js')).toThrow('binary');
    expect(() => normalizeText('a\n// @end\n', 'x.js')).toThrow(
      expect.objectContaining({ file: 'x.js', line: 2 }),
    );
  });
});
