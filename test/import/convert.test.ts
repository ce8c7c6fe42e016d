import { describe, expect, it } from 'vitest';
import { convertExports } from '#app/library/import/convert-exports.server.ts';
import { convertRequires } from '#app/library/import/convert-requires.server.ts';
import { convertTestApi } from '#app/library/import/convert-test-api.server.ts';
import { cutTests, tagTests } from '#app/library/import/cut-tests.server.ts';
import { eraseSyntax } from '#app/library/import/erase-syntax.server.ts';

const js = (text: string) => ({ path: 'a.js', name: 'a.js', text });
const ts = (text: string) => ({ path: 'a.ts', name: 'a.ts', text });

describe('CommonJS exports', () => {
  it.each([
    ['const a = 1;\nmodule.exports = { a };\n', 'const a = 1;\nexport default { a };\nexport { a };\n'],
    ['class A {}\nmodule.exports = A;\n', 'class A {}\nexport default A;\n'],
    [
      'exports.a = () => 1;\nexports.b = () => exports.a();\n',
      'export const a = () => 1;\nexport const b = () => a();\nexport default { a, b };\n',
    ],
    [
      'function f() {}\nmodule.exports = f;\nmodule.exports.g = 1;\n',
      'function f() {}\nexport default f;\nf.g = 1;\n',
    ],
    [
      'module.exports = { a() { return module.exports; } };\n',
      'const module = { exports: {} };\nlet exports = module.exports;\nmodule.exports = { a() { return module.exports; } };\nexport default module.exports;\nconst { a: a } = module.exports;\nexport { a };\n',
    ],
  ])('%j', (text, expected) => {
    expect(convertExports(js(text)).text).toBe(expected.replace('{ a: a }', '{ a }'));
  });
});

describe('CommonJS imports', () => {
  const convert = (text: string, names: readonly string[], hasDefault = true) =>
    convertRequires(js(text), () => ({ hasDefault, names: new Set(names) })).text;

  it('become imports by name where the names are known', () => {
    expect(convert("const { a, b: c } = require('./x');\n", ['a', 'b'])).toBe(
      "import { a, b as c } from './x';\n",
    );
  });
  it('become the default, or the whole module', () => {
    expect(convert("const x = require('./x');\n", [])).toBe("import x from './x';\n");
    expect(convert("const x = require('./x');\n", [], false)).toBe("import * as x from './x';\n");
  });
  it('are hoisted out of expressions', () => {
    expect(convert("const y = require('./x').y(1);\n", [])).toBe(
      "import xModule from './x';\nconst y = xModule.y(1);\n",
    );
  });
});

describe('TypeScript that cannot be erased', () => {
  it('keeps an enum’s keys and values, reverse ones too', () => {
    expect(eraseSyntax(ts('export enum E { A, B = 4, C }\n')).text).toBe(
      'export const E = {\n  A: 0,\n  B: 4,\n  C: 5,\n  0: "A",\n  4: "B",\n  5: "C",\n} as const;\nexport type E = (typeof E)["A" | "B" | "C"];\n'.replace(
        /"(\w)",/g,
        "'$1',",
      ),
    );
  });
  it('assigns parameter properties after super', () => {
    expect(
      eraseSyntax(
        ts(
          'class B extends A {\n  constructor(private readonly x: number) {\n    super();\n    go();\n  }\n}\n',
        ),
      ).text,
    ).toBe(
      'class B extends A {\n  private readonly x: number;\n  constructor(x: number) {\n    super();\n    this.x = x;\n    go();\n  }\n}\n',
    );
  });
  it('refuses decorators with the line', () => {
    expect(() => eraseSyntax(ts('\n@log\nclass A {}\n'))).toThrow(expect.objectContaining({ line: 2 }));
  });
});

describe('tests of other runners', () => {
  const convert = (text: string) => convertTestApi(js(text)).source.text;

  it.each([
    [
      "import test, { before } from 'node:test';\nbefore(go);\n",
      "import { test, beforeAll } from 'vitest';\nbeforeAll(go);\n",
    ],
    ["import { jest } from '@jest/globals';\njest.fn();\n", "import { vi } from 'vitest';\nvi.fn();\n"],
    ["it.only('a', () => {});\n", "it('a', () => {});\n"],
    ["xit('a', () => {});\n", "it.skip('a', () => {});\n"],
    ['const before = 1;\nuse(before);\n', 'const before = 1;\nuse(before);\n'],
  ])('%j', (text, expected) => expect(convert(text)).toBe(expected));
});

describe('cutTests', () => {
  const text = `import { x } from './x';

const help = () => x;

describe('a', () => {
  beforeEach(help);

  // one
  it('one', () => {});

  it.each([1, 2, 3])('row %i', () => {});
  describe('b', () => {
    it('two', () => {});
  });
});
`;
  const cut = (isWanted: Parameters<typeof cutTests>[1]) => cutTests({ path: 'a.test.ts', text }, isWanted);

  it('keeps imports, helpers, hooks and groups around the wanted tests', () => {
    expect(cut(({ unit }) => unit === 0)).toBe(
      "import { x } from './x';\n\nconst help = () => x;\n\ndescribe('a', () => {\n  beforeEach(help);\n\n  // one\n  it('one', () => {});\n});\n",
    );
  });
  it('cuts rows of a table and groups that are left empty', () => {
    expect(cut(({ unit, row }) => unit === 1 && row !== 1)).toContain(
      "it.each([1, 3])('row %i', () => {});\n});",
    );
  });
  it('tags titles on the same lines', () => {
    const tagged = tagTests({ path: 'a.test.ts', text });
    expect(tagged.split('\n')).toHaveLength(text.split('\n').length);
    expect(tagged).toContain("unitNumber = 2; it('⟦' + unitNumber + '⟧' + 'two'");
  });
});
