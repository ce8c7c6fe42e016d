import { hazard } from './hazard.ts';

hazard(
  'a search for shared memory, weak references and WebAssembly',
  {
    proof: `test('x', () => { const names = ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'WeakRef', 'FinalizationRegistry', 'gc', 'Worker', 'MessageChannel', 'ShadowRealm', 'd8', 'process', 'require', 'module', 'global', 'Buffer']; const found = names.filter((n) => typeof globalThis[n] !== 'undefined'); throw new Error(found.length ? 'HANDLE ' + found : 'nothing'); });
`,
  },
  { ends: ['failed'] },
);
