import { expect, it } from 'vitest';
import { leavesUnusedName, subtletyOf } from './subtlety.ts';

const plain = {
  mutant: { mutator: 'EqualityOperator' },
  rarity: 1,
  isLoud: false,
  leavesUnused: false,
  isRepeat: false,
};

it('ranks a quiet moved boundary that hardly ever shows highest', () => {
  expect(subtletyOf(plain)).toBeCloseTo(1);
});

it.each([
  ['shows everywhere', { rarity: 0 }],
  ['throws', { isLoud: true }],
  ['leaves a name unused', { leavesUnused: true }],
  ['repeats the lesson of a probe', { isRepeat: true }],
  ['empties an object', { mutant: { mutator: 'ObjectLiteral' } }],
])('ranks a change lower that %s', (_what, flaw) => {
  expect(subtletyOf({ ...plain, ...flaw })).toBeLessThan(subtletyOf(plain));
});

it('sees a name that nothing uses any more', () => {
  const clean = 'const limit = 3;\nif (n > limit) throw x;\n';
  expect(leavesUnusedName(clean, { text: 'const limit = 3;\n', clean: ['if (n > limit) throw x;\n'] })).toBe(
    true,
  );
  expect(
    leavesUnusedName(clean, {
      text: 'const limit = 3;\nif (n >= limit) throw x;\n',
      clean: ['if (n > limit) throw x;\n'],
    }),
  ).toBe(false);
});
