import { hazard } from './hazard.ts';

hazard(
  'a search for the network',
  {
    proof: `test('net', async () => {
  const out = []; const u = 'http://127.0.0.1:9/canary';
  const tryIt = async (n, f) => { try { await f(); out.push('ESCAPED ' + n); } catch {} };
  await tryIt('fetch', () => fetch(u)); await tryIt('xhr', () => { const x = new XMLHttpRequest(); x.open('GET', u, false); x.send(); }); await tryIt('ws', () => new WebSocket('ws://127.0.0.1:9')); await tryIt('es', () => new EventSource(u)); await tryIt('beacon', () => navigator.sendBeacon(u)); await tryIt('worker', () => new Worker('data:,1')); await tryIt('importScripts', () => importScripts(u)); await tryIt('bc', () => new BroadcastChannel('x')); await tryIt('mc', () => new MessageChannel()); await tryIt('wasmstream', () => WebAssembly.compileStreaming(fetch(u)));
  throw new Error(out.join() || 'nothing');
});`,
  },
  { ends: ['failed', 'passed', 'no-test-ran', 'invalid', 'timed-out', 'out-of-memory'] },
);
