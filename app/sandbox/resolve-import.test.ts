import { describe, expect, it } from 'vitest';
import { resolveImport } from './resolve-import.ts';

const program = {
  entry: 'code/points.ts',
  files: {
    'code/points.ts': '',
    'code/lib/rules.ts': '',
    'support/clock.ts': '',
    'support/index.ts': '',
    'code/view.tsx': '',
  },
};
const fromTest = (specifier: string) =>
  resolveImport(specifier, { path: 'probes/lost-update.test.ts', isTest: true }, program);
const fromCode = (specifier: string) =>
  resolveImport(specifier, { path: 'code/points.ts', isTest: false }, program);

describe('imports of a test', () => {
  it.each([
    ['../code/points.ts', 'code/points.ts'],
    ['../code/points', 'code/points.ts'],
    ['../code/points.js', 'code/points.ts'],
    ['../support', 'support/index.ts'],
    ['../code/view', 'code/view.tsx'],
    ['./subject', 'code/points.ts'],
    ['./subject.ts', 'code/points.ts'],
    ['./points', 'code/points.ts'],
    ['./points.js', 'code/points.ts'],
    ['.././code/lib/../points.ts', 'code/points.ts'],
    ['../src/points.js', 'code/points.ts'],
    ['../points', 'code/points.ts'],
    ['..', 'code/points.ts'],
    ['.', 'code/points.ts'],
  ])('%s is %s', (specifier, path) => {
    expect(fromTest(specifier)).toEqual({ to: 'file', path });
  });

  it('may be the test API', () => {
    expect(fromTest('vitest')).toEqual({ to: 'vitest' });
  });

  it.each([
    'node:fs',
    'zod',
    '/etc/passwd',
    'file:///etc/passwd',
    '../../etc/passwd',
    '../../../x',
    './other',
    '../probes/x.test.ts',
    '../code/lib/points.ts',
    '../src/subject',
    '../../src/points',
    '../..',
    '__proto__',
    '../constructor',
  ])('%s is refused', (specifier) => {
    expect(fromTest(specifier).to).toBe('nowhere');
  });
});

describe('imports of the program', () => {
  it('are relative to the file that imports', () => {
    expect(fromCode('./lib/rules')).toEqual({ to: 'file', path: 'code/lib/rules.ts' });
    expect(fromCode('../support/clock.ts')).toEqual({ to: 'file', path: 'support/clock.ts' });
  });

  it('cannot be the test API or another name of the entry', () => {
    expect(fromCode('vitest').to).toBe('nowhere');
    expect(fromCode('./subject').to).toBe('nowhere');
  });
});
