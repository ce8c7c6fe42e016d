import { expect, it } from 'vitest';
import { spliceTokens } from './splice-tokens.ts';

it.each([
  ['a < b', 'a <= b', 'a <= b'],
  [
    'list.every(({ id, kind }) => id)',
    'list.some(({\n  id,\n  kind\n}) => id)',
    'list.some(({ id, kind }) => id)',
  ],
  ["x === 'open'", 'x === ""', "x === ''"],
  ['{ a, b }', '{}', '{}'],
  ['a || b', 'a && b', 'a && b'],
  ['a && b', 'true', 'true'],
  ['!a', 'a', 'a'],
  ['f(a)', 'f()', 'f()'],
  ['value.trim().length', 'value.length', 'value.length'],
  ['+a', '-a', '-a'],
  ['await f(a)', 'f(a)', 'f(a)'],
  ['x = await f()', 'x = f()', 'x = f()'],
])('keeps the layout of %s when it becomes %s', (original, replacement, expected) => {
  expect(spliceTokens(original, replacement)).toBe(expected);
});
