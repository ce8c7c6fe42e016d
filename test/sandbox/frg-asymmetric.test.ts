import { hazard } from './hazard.ts';

hazard(
  'values that claim to match everything',
  {
    fix: `const yes = { $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, accepts: () => true, sample: 1, inverse: false, toString: () => '10', valueOf: () => 10, [Symbol.toPrimitive]: () => 10, equals: () => true };
export const clamp = (v, l, h) => { if (l > h) throw new RangeError('x'); return yes; };
export const unique = () => yes;
`,
  },
  { ends: ['failed'] },
);
