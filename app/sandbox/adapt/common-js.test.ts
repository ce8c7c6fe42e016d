import { describe, expect, it } from 'vitest';
import { adaptSource } from './adapt-source.ts';

const adapted = (code: string): string => adaptSource(code, { role: 'support', isTypeScript: false }).code;
const HEAD = 'const module = { exports: {} }; let exports = module.exports; ';
const tailOf = (code: string) => adapted(code).split('\n').at(-1);

describe('CommonJS exports', () => {
  it('become the default export and exports by name', () => {
    expect(adapted('module.exports = { a: 1, "b": 2 };')).toBe(
      `${HEAD}module.exports = { a: 1, "b": 2 };\n` +
        'export default module.exports; const { a: exported0, b: exported1 } = Object(module.exports); export { exported0 as a, exported1 as b };',
    );
  });

  it.each([
    ['exports.a = 1; module.exports.b = exports.a;', ['a', 'b']],
    ['exports = module.exports = { a };', ['a']],
    ['exports.a = exports.b = void 0;', ['a', 'b']],
    ['Object.defineProperty(exports, "a", { value: 1 });', ['a']],
    ['module.exports = class {};', []],
    ['exports["a"] = 1; exports[key] = 2; exports.default = 3;', ['a']],
    ['(function (factory) { factory(exports); })(build);', []],
  ])('%s', (code, names) => {
    const exported = names.map((name, index) => `exported${index} as ${name}`).join(', ');
    expect(tailOf(code)).toContain(`export { ${exported} };`);
  });

  it.each([
    'export const a = { exports: 1 }.exports;',
    'const exports = {}; exports.a = 1;',
    'function wrap(module) { module.exports = 1; }',
    'console.log(pkg.exports, { exports: 1 });',
  ])('are left alone in %s', (code) => {
    expect(adapted(code)).toBe(code);
  });
});

describe('require', () => {
  it('gives the module, whose import follows the last line', () => {
    expect(adapted("const { a } = require('./a');\na();")).toMatch(
      /^const give = .*; const \{ a \} = give\(required0, '\.\/a'\);\na\(\);\nimport \* as required0 from "\.\/a";$/,
    );
  });

  it.each(["import { require } from './own.js';\nrequire('./a');", 'require(name);', 'loader.require("x");'])(
    'is left alone in %s',
    (code) => {
      expect(adapted(code)).toBe(code);
    },
  );
});
