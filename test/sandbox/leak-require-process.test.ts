import { hazard } from './hazard.ts';

hazard(
  'a search for Node',
  {
    proof: `test('node', () => {
  const out = []; const tryIt = (n, f) => { try { const v = f(); if (v) out.push('ESCAPED ' + n + ' ' + String(v).slice(0, 60)); } catch {} };
  tryIt('require', () => require('fs').readFileSync); tryIt('module', () => module.constructor._load('fs')); tryIt('process', () => process.pid); tryIt('env', () => JSON.stringify(process.env)); tryIt('binding', () => process.binding('fs')); tryIt('main', () => process.mainModule.require); tryIt('builtin', () => process.getBuiltinModule('fs')); tryIt('Buffer', () => Buffer.from('x')); tryIt('global', () => global.process); tryIt('dlopen', () => process.dlopen); tryIt('primordials', () => primordials); tryIt('internalBinding', () => internalBinding); tryIt('Deno', () => Deno.cwd()); tryIt('Bun', () => Bun.env); tryIt('d8', () => read('/etc/hostname'));
  throw new Error(out.join('\\n') || 'nothing');
});`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid', 'timed-out', 'out-of-memory'] },
);
