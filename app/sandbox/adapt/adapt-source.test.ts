import { describe, expect, it } from 'vitest';
import { adaptSource } from './adapt-source.ts';

/** Adapted code, its veils and paddings shortened to be read. */
const short = (code: string): string =>
  code.replaceAll(/\/\*-{128}\*\//g, '/**/').replaceAll(/called\.note\([0,]*\)/g, 'called.note()');
const marked = (code: string): string =>
  short(adaptSource(code, { role: 'code', isTypeScript: false }).code).replace(/^import[^;]*; /, '');
const typed = (code: string): string => short(adaptSource(code, { role: 'test', isTypeScript: true }).code);

describe('marking calls', () => {
  it.each([
    ['function f() { return 1; }', 'function/**/ f() { MARK; return 1;  }'],
    ['const f = (a) => a;', 'const f = (/**/a) => ((MARK, a ));'],
    ['const f = () => ({ a: 1 });', 'const f = (/**/) => (((MARK, { a: 1 } )));'],
    ['const f = (a) => (b) => a;', 'const f = (/**/a) => ((MARK, (/**/b) => ((MARK, a ) )));'],
    [
      'class A { x = 1; get y() { return 2; } }',
      'class/**/ A { x = (MARK, 1); get y(/**/) { MARK; return 2;  }  }',
    ],
    [
      'class A { run = () => 1; static s = 1; }',
      'class/**/ A { run = (/**/) => ((MARK, 1 )); static s = 1;  }',
    ],
  ])('%s', (code, expected) => {
    expect(marked(code)).toBe(expected.replaceAll('MARK', 'called.mark || called.note()'));
  });

  it('keeps every line where it was', () => {
    const code = 'export function f(\n  a,\n) {\n  return a;\n}\n';
    expect(adaptSource(code, { role: 'code', isTypeScript: false }).code.split('\n')).toHaveLength(
      code.split('\n').length,
    );
  });

  it('leaves a file without functions alone', () => {
    expect(adaptSource('export const A = 1;', { role: 'code', isTypeScript: false }).code).toBe(
      'export const A = 1;',
    );
  });

  it('picks a name that the file does not use', () => {
    expect(adaptSource('const called = () => 1;', { role: 'code', isTypeScript: false }).code).toContain(
      'called as called_1_',
    );
  });

  it('picks one that is in no other name of the file', () => {
    const code = 'const called_1 = () => 1, called_2_ = 1, __called = 2;';
    expect(adaptSource(code, { role: 'code', isTypeScript: false }).code).toContain('called as called_3_');
  });

  it('shows the harness what is thrown, but for values made on the spot', () => {
    expect(typed("throw { a: 1 };\nthrow new Error('b');")).toBe(
      "import { thrown as thrown } from 'vitest'; throw thrown({ a: 1 });\nthrow new Error('b');",
    );
  });

  it('leaves code that does not parse to the engine', () => {
    expect(adaptSource('function (', { role: 'code', isTypeScript: false }).code).toBe('function (');
  });
});

describe('widening frames', () => {
  const paddings = (code: string): readonly string[] =>
    [...adaptSource(code, { role: 'code', isTypeScript: false }).code.matchAll(/note\(([0,]*)\)/g)].map(
      ([, padding = '']) => padding,
    );

  it('depends on the text of the file', () => {
    const texts = Array.from({ length: 20 }, (_, index) => `const n = ${index}; function f() {}`);
    expect(new Set(texts.flatMap(paddings)).size).toBeGreaterThan(5);
  });

  it('differs between a layout and the plain file in every function', () => {
    const code = Array.from({ length: 50 }, (_, index) => `function f${index}() {}`).join('\n');
    const spaced = paddings(`\n${code}`);
    paddings(code).forEach((padding, index) => expect(spaced[index]).not.toBe(padding));
  });
});

describe('veiling sources', () => {
  it.each([
    ['const f = a => a + b;', 'const f = (/**/a) => (a + b );'],
    ['const f = async a => { go(); }', 'const f = async/**/ a => { go();  }'],
    ['const f = async (a) => 1;', 'const f = async/**/ (a) => (1 );'],
    ['async function* f() {}', 'async/**/ function* f() { }'],
    [
      'const o = { run() {}, get [key]() { return 1; } };',
      'const o = { run(/**/) { }, get [/**/key](/**/) { return 1;  } };',
    ],
    ['const o = { run: function () {}, a: 1 };', 'const o = { run: function/**/ () { }, a: 1 };'],
    ['class A extends B { static #x() {} }', 'class/**/ A extends B { static #x(/**/) { }  }'],
  ])('%s', (code, expected) => {
    expect(typed(code)).toBe(expected);
  });
});

describe('mentioned imports', () => {
  const mentioned = (code: string) => adaptSource(code, { role: 'test', isTypeScript: false }).mentioned;

  it('names what the test imports and mentions', () => {
    const code =
      "import one, { a, b, c as d } from './x.ts';\nimport * as all from './subject';\nit(one, a + d + all.e);";
    expect(mentioned(code)?.map(({ specifier, name }) => `${specifier} ${name}`)).toEqual([
      './x.ts default',
      './x.ts a',
      './x.ts c',
      './subject e',
    ]);
  });
});

describe('imports', () => {
  it('drops a named import that nothing mentions', () => {
    expect(typed("import { Points, award } from './points.ts';\naward(1);")).toBe(
      "import { award } from './points.ts';\naward(1);",
    );
  });

  it('keeps the lines of a shortened import', () => {
    const code = "import {\n  award,\n  Points,\n} from './points.ts';\naward(1);";
    expect(typed(code).split('\n').indexOf('award(1);')).toBe(4);
    expect(typed(code)).not.toContain('Points');
  });

  it('keeps an import under another name when that name is used', () => {
    expect(typed("import { a as b } from './x.ts';\nb();")).toContain('a as b');
  });

  it('makes an import expression static', () => {
    expect(typed("const m = await import('./x.ts');")).toBe(
      'import * as imported0 from "./x.ts"; import { awaited as awaited } from \'vitest\'; const m = await awaited(Promise.resolve(imported0));',
    );
  });
});

describe('writing to mocks and built-ins', () => {
  it.each([
    ['send.mockReset();', 'own((send)).mockReset();'],
    ['vi.fn().mockReturnValue(1).mockName("a");', 'own((own((vi.fn())).mockReturnValue(1))).mockName("a");'],
    ['(a, send).mockClear();', '(own((a, send))).mockClear();'],
    ['Date.now = f;', 'own((Date)).now = f;'],
    ['globalThis.console[key] = f;', 'own((globalThis.console))[key] = f;'],
    [
      "Object.defineProperty(globalThis, 'crypto', d);",
      "Object.defineProperty(own((globalThis)), 'crypto', d);",
    ],
    ['delete globalThis.fetch;', 'delete own((globalThis)).fetch;'],
  ])('%s', (code, expected) => {
    expect(typed(code)).toBe(`import { own as own } from 'vitest'; ${expected}`);
  });

  it.each(['send.mock.calls;', 'order.now = 1;', 'Object.assign(order, {});', 'console.log(1);'])(
    'leaves %s alone',
    (code) => {
      expect(typed(code)).toBe(code);
    },
  );

  it('is for test files only', () => {
    expect(marked('send.mockReset(); Date.now = 1;')).toBe('send.mockReset(); Date.now = 1;');
  });
});
