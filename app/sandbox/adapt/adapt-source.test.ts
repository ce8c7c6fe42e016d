import { describe, expect, it } from 'vitest';
import { adaptSource } from './adapt-source.ts';

const marked = (code: string): string =>
  adaptSource(code, { role: 'code', isTypeScript: false }).replace(/^import[^;]*; /, '');
const typed = (code: string): string => adaptSource(code, { role: 'test', isTypeScript: true });

describe('marking calls', () => {
  it.each([
    ['function f() { return 1; }', 'function f() { called.mark = 1; return 1; }'],
    ['const f = (a) => a;', 'const f = (a) => (called.mark = 1, a);'],
    ['const f = () => ({ a: 1 });', 'const f = () => ((called.mark = 1, { a: 1 }));'],
    ['const f = (a) => (b) => a;', 'const f = (a) => (called.mark = 1, (b) => (called.mark = 1, a));'],
    [
      'class A { x = 1; get y() { return 2; } }',
      'class A { x = (called.mark = 1, 1); get y() { called.mark = 1; return 2; } }',
    ],
    [
      'class A { run = () => 1; static s = 1; }',
      'class A { run = () => (called.mark = 1, 1); static s = 1; }',
    ],
  ])('%s', (code, expected) => {
    expect(marked(code)).toBe(expected);
  });

  it('keeps every line where it was', () => {
    const code = 'export function f(\n  a,\n) {\n  return a;\n}\n';
    expect(adaptSource(code, { role: 'code', isTypeScript: false }).split('\n')).toHaveLength(
      code.split('\n').length,
    );
  });

  it('leaves a file without functions alone', () => {
    expect(adaptSource('export const A = 1;', { role: 'code', isTypeScript: false })).toBe(
      'export const A = 1;',
    );
  });

  it('picks a name that the file does not use', () => {
    expect(adaptSource('const called = () => 1;', { role: 'code', isTypeScript: false })).toContain(
      'called as called_1_',
    );
  });

  it('picks one that is in no other name of the file', () => {
    const code = 'const called_1 = () => 1, called_2_ = 1, __called = 2;';
    expect(adaptSource(code, { role: 'code', isTypeScript: false })).toContain('called as called_3_');
  });

  it('shows the harness what is thrown, but for values made on the spot', () => {
    expect(typed("throw { a: 1 };\nthrow new Error('b');")).toBe(
      "import { thrown as thrown } from 'vitest'; throw thrown({ a: 1 });\nthrow new Error('b');",
    );
  });

  it('leaves code that does not parse to the engine', () => {
    expect(adaptSource('function (', { role: 'code', isTypeScript: false })).toBe('function (');
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
