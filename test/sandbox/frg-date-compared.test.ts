import { hazard } from './hazard.ts';

hazard(
  'a fix whose dates, maps and sets lie when they are compared',
  {
    fix: `class When extends Date { getTime() { return 10; } valueOf() { return 10; } toISOString() { return '1970-01-01T00:00:00.010Z'; } }
class Bag extends Set { has() { return true; } get size() { return 2; } forEach(run) { run(1); run(2); } *[Symbol.iterator]() { yield 1; yield 2; } }
class Table extends Map { get(key) { return key; } get size() { return 1; } entries() { return [['a', 1]].values(); } forEach(run) { run(1, 'a'); } }
export const when = () => new When(0);
export const bag = () => new Bag([1]);
export const table = () => new Table();
`,
    probe: `import { expect, it } from 'vitest';
import { when, bag, table } from './subject';
it('is at ten', () => { expect(when()).toEqual(new Date(10)); });
it('holds two', () => { expect(bag()).toEqual(new Set([1, 2])); });
it('maps a', () => { expect(table()).toEqual(new Map([['a', 1]])); });
`,
  },
  { ends: ['failed'] },
);
