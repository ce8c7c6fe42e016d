import { describe, expect, it } from 'vitest';
import { stripTypes } from './strip-types.ts';

const strip = (path: string, text: string) => stripTypes(path, text).source;

describe('stripTypes', () => {
  it('keeps every line and column', () => {
    expect(strip('code/a.ts', 'const a: number = 1;\nexport { a };')).toEqual({
      code: 'const a         = 1;\nexport { a };',
    });
  });

  it('leaves JavaScript as it is', () => {
    expect(strip('code/a.js', 'const a: = 1')).toEqual({ code: 'const a: = 1' });
  });

  it('names the line of a syntax error', () => {
    expect(strip('tests/a.test.ts', 'const a = 1;\nlet b = (;\n')).toMatchObject({
      problem: { file: 'tests/a.test.ts', line: 2 },
    });
  });

  it('names what cannot be erased', () => {
    expect(strip('code/a.ts', '\nenum A { B }')).toMatchObject({
      problem: { line: 2, message: expect.stringContaining('enum') },
    });
  });
});
