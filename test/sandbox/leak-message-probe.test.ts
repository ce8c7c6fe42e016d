import { hazard } from './hazard.ts';

hazard(
  'a fix that reads the sources of what a probe hands it',
  {
    fix: `export function run(task) {
  const said = [];
  for (const ask of [() => { task.name = 1; }, () => { class X extends task {} }, () => { new task(); }]) try { ask(); } catch (error) { said.push(error.message); }
  const text = said.join();
  if (/CANARY|4217|return/.test(text)) { console.log('LEAKED', text); return /4217/.test(text) ? 4217 : 0; }
  return 0;
}
`,
    probe: `import { expect, it } from 'vitest';
import { run } from './subject';
it('runs the task', () => { expect(run(() => 4217)).toBe(4217); expect(run(() => { return 4217; })).toBe(4217); expect(run(function task() { return 4217; })).toBe(4217); });
`,
  },
  { ends: ['failed'] },
);
