import { hazard } from './hazard.ts';

hazard(
  'a proof by the order, names and descriptors of exports',
  {
    proof: `import * as subject from './subject';
test('x', () => { subject.clamp(1, 0, 2); const shape = JSON.stringify([Reflect.ownKeys(subject).map(String), Object.values(Object.getOwnPropertyDescriptors(subject)).map((one) => [one.writable, one.enumerable, one.configurable]), subject.clamp.name, subject.clamp.length, Reflect.ownKeys(subject.clamp).map(String), Object.isFrozen(subject.clamp)]); expect(shape).toBe('[["clamp","unique","Symbol(Symbol.toStringTag)"],[[true,true,false],[true,true,false],[false,false,false]],"clamp",3,["length","name","prototype"],false]'); });
`,
  },
  { ends: ['passed', 'failed'] },
);
