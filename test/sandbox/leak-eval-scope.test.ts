import { hazard } from './hazard.ts';

hazard(
  'a proof that evaluates code in every way to read what is around it',
  {
    proof: `import { clamp } from './subject';
const names = ['called', 'awaited', 'thrown', 'own', 'seen', 'imported0', '__harness', 'harness', 'require', 'process', 'module_main', 'realm'];
test('x', () => {
  clamp(1, 0, 2);
  for (const name of names) for (const run of [() => (0, eval)(name), () => new Function('return ' + name)(), () => globalThis[name]]) {
    try { const found = run(); if (found !== undefined) console.log('HANDLE', name); } catch {}
  }
  try { if (/value|high/.test(String(eval('clamp')) + eval('\`\${clamp}\`'))) console.log('LEAKED'); } catch {}
});
`,
  },
  { ends: ['passed', 'failed'] },
);
