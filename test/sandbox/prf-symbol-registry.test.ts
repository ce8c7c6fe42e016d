import { hazard } from './hazard.ts';

hazard(
  'a proof that leaves notes in the registry of symbols',
  {
    proof: `import { clamp } from './subject';
const before = Symbol.keyFor(Symbol.for('ran'));
const marks = [Symbol.for('a') === Symbol.for('a'), Symbol.keyFor(Symbol('a')), before];
test('x', () => {
  clamp(1, 0, 2);
  expect(marks).toEqual([true, undefined, 'ran']);
  expect(Symbol.for('ran').toString()).toBe('Symbol(ran)');
  expect(Symbol.for('ran')).not.toBe(Symbol('ran'));
});
`,
  },
  { ends: ['passed'] },
);
