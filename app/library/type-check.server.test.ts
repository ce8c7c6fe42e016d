import { describe, expect, it } from 'vitest';
import { typeCheck } from './type-check.server.ts';

const use = `import { rate } from './rate.ts';\nexport const twice: number = rate * 2;\n`;

describe('checking many versions at once', () => {
  it('tells each mistake with its version, file and line', () => {
    const problems = typeCheck([
      { name: 'clean', files: { 'code/use.ts': use, 'code/rate.ts': 'export const rate = 2;\n' } },
      { name: 'a', files: { 'code/use.ts': use, 'code/rate.ts': "\nexport const rate = '2';\n" } },
    ]);
    expect(problems).toEqual([
      { name: 'a', file: 'code/use.ts', line: 2, message: expect.stringContaining('arithmetic') },
    ]);
  });

  it('keeps apart files of the same name that are no modules', () => {
    const version = (name: string, value: string) => ({
      name,
      files: { 'code/a.ts': `const a = ${value};\n` },
    });
    expect(typeCheck([version('clean', '1'), version('a', "'b'")])).toEqual([]);
  });

  it('does not let one version use what only another one has', () => {
    const problems = typeCheck([
      { name: 'clean', files: { 'code/use.ts': use, 'code/rate.ts': 'export const rate = 2;\n' } },
      { name: 'a', files: { 'code/use.ts': `\n${use}` } },
    ]);
    expect(problems).toMatchObject([{ name: 'a', line: 2, message: expect.stringContaining('./rate.ts') }]);
  });

  it.each(['// @ts-nocheck', '//@ts-nocheck: later'])(
    'refuses a file that switches the compiler off with %s',
    (comment) => {
      const text = `// Rates.\n${comment}\nexport const rate: number = '2';\n`;
      expect(typeCheck([{ name: 'clean', files: { 'code/rate.ts': text } }])).toMatchObject([
        { file: 'code/rate.ts', line: 2, message: expect.stringContaining('@ts-nocheck') },
      ]);
    },
  );
});
