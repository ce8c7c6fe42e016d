import { describe, expect, it } from 'vitest';
import { nameDefect, qualifierOf } from './name-defect.ts';

const name = (
  clean: string,
  planted: string,
  { before = [], taken = [], shown = [] }: { before?: string[]; taken?: string[]; shown?: string[] } = {},
) => nameDefect({ clean: [clean], planted: [planted], before }, { taken, shown });

describe('nameDefect', () => {
  it.each([
    ['  if (a > b) return;', '  if (a >= b) return;', 'take-money-comparison'],
    ['  await save();', '  save();', 'take-money-await'],
    ['  return a && b;', '  return a || b;', 'take-money-logic'],
    ['  return a + 1;', '  return a - 1;', 'take-money-arithmetic'],
    ['  return 10;', '  return 11;', 'take-money-number'],
    ['  if (!a) throw new Error();', '', 'take-money-guard'],
    ['', '  log(a);', 'take-money-extra'],
  ])('calls %s → %s %s', (clean, planted, expected) => {
    expect(name(clean, planted, { before: ['function takeMoney(a, b) {\n'] })).toBe(expected);
  });

  it('counts on when the id is taken or stands in the code', () => {
    const options = {
      before: ['class Box {', '  open(a) {'],
      taken: ['open-number'],
      shown: ['// open-number-2'],
    };
    expect(name('    return 1;', '    return 2;', options)).toBe('open-number-3');
  });

  it('names what stands outside any function after the module', () => {
    expect(name("['a', 1],", "['a', 2],")).toBe('module-number');
  });
});

describe('qualifierOf', () => {
  it('tells what a fix does', () => {
    expect(qualifierOf({ clean: ['a\n'], planted: [] })).toBe('missing');
    expect(qualifierOf({ clean: [], planted: ['a\n'] })).toBe('extraneous');
    expect(qualifierOf({ clean: ['a\n'], planted: ['b\n'] })).toBe('incorrect');
  });
});
