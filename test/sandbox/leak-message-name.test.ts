import { hazard } from './hazard.ts';

hazard(
  'a proof that reads sources from messages about read-only properties',
  {
    proof: `import { clamp, unique } from './subject';
test('x', () => {
  const said = [];
  for (const target of [clamp, unique]) for (const key of ['name', 'length']) {
    try { target[key] = 'x'; } catch (error) { said.push(error.message); }
    try { delete target[key]; Object.freeze(target); target[key] = 1; } catch (error) { said.push(error.message); }
    try { Object.defineProperty(target, 'z', { value: 1 }); } catch (error) { said.push(error.message); }
    try { target.more = 1; } catch (error) { said.push(error.message); }
  }
  clamp(1, 0, 2);
  if (/value|high|list|Set/.test(said.join())) console.log('LEAKED', said);
  expect(said.join()).not.toMatch(/value|high/);
});
`,
  },
  { ends: ['passed'] },
);
