import { hazard } from './hazard.ts';

hazard(
  'a program that borrows the setters of globals',
  {
    fix: `const quietly = (run) => { try { run(); } catch { return undefined; } };
let now = 0;
const { Date: RealDate } = globalThis;
const fakes = {
  Date: Object.assign(function (...values) { return new RealDate(...values); }, { now: () => (now += 1e6) }),
  performance: { now: () => (now += 1e6) },
  globalThis: {},
};
for (const owner of [globalThis, Date, performance]) {
  for (const [name, value] of [['Date', fakes.Date], ['performance', fakes.performance], ['now', fakes.Date.now]]) {
    const { set } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    quietly(() => set.call(owner, value));
    quietly(() => setTimeout(set.bind(owner, value)));
    quietly(() => Reflect.set(owner, name, value));
    quietly(() => Reflect.set(Object.create(owner), name, value, owner));
    quietly(() => Object.create(owner).__lookupSetter__(name).call(owner, value));
  }
}
quietly(() => Object.setPrototypeOf(globalThis, fakes));
export function later(ms, done) { done(); } // still answers at once
`,
    probe: `import { expect, it } from 'vitest';
import { later } from './subject';
it('answers after the wait', async () => {
  let at = 0;
  const before = Date.now();
  const start = performance.now();
  later(1_000, () => { at = Date.now(); });
  await new Promise((resolve) => { setTimeout(resolve, 1_500); });
  expect(at - before).toBeGreaterThanOrEqual(1_000);
  expect(performance.now() - start).toBeGreaterThanOrEqual(1_500);
});
`,
  },
  { ends: ['failed'] },
);
