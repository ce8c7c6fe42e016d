import { describe, expect, it } from 'vitest';
import { useSandbox } from '../hazard.ts';
import { resultOf } from '../one-run.ts';

const TEST =
  "import * as subject from './subject';\nit('loads', () => { expect(subject).toBeDefined(); });\n";

describe('TypeScript that is more than types', () => {
  const sandbox = useSandbox();

  it.each([
    ['an enum', 'export const a = 1;\nexport enum Level { Low, High }\n', 'enum is not supported', 2],
    ['a namespace', '\n\nnamespace Inner { export const b = 1; }\n', 'namespace', 3],
    [
      'a parameter property',
      'export class A {\n  constructor(readonly b: number) {}\n}\n',
      'parameter property',
      2,
    ],
    ['an import that is a namespace', "import fs = require('fs');\n", 'import', 1],
  ])('%s is refused in plain words, with its line', async (_, code, words, line) => {
    expect(await resultOf(sandbox(), { test: TEST, code })).toMatchObject({
      status: 'invalid',
      message: expect.stringContaining(words),
      file: 'code/subject.ts',
      line,
    });
  });

  it('is as plain in a test', async () => {
    expect(await resultOf(sandbox(), { test: '\nconst enum Level { Low }\n' })).toMatchObject({
      status: 'invalid',
      file: 'tests/file.test.ts',
      line: 2,
    });
  });
});
