import { hazard } from './hazard.ts';

hazard(
  'a storm of microtasks',
  {
    proof: `test('microtask storm', () => {
  const again = () => { Promise.resolve().then(again); };
  again();
  return new Promise(() => {});
});`,
  },
  { ends: ['timed-out'] },
);
