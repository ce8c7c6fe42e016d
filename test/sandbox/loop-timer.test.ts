import { hazard } from './hazard.ts';

hazard(
  'timers that always start new timers',
  {
    proof: `test('timers', async () => {
  const t = globalThis.setTimeout || globalThis.queueMicrotask;
  const spin = () => t(spin, 0);
  for (let i = 0; i < 50; i++) spin();
  if (globalThis.setInterval) setInterval(() => { for (let i = 0; i < 1e5; i++); }, 0);
  await new Promise((done) => globalThis.setTimeout(done, 3600000));
});`,
  },
  { ends: ['timed-out', 'failed', 'passed', 'no-test-ran'] },
);
