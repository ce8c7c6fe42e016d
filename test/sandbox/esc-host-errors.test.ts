import { hazard } from './hazard.ts';

hazard(
  'errors that come from outside',
  {
    proof: `test('x', () => { const out = []; const look = (e) => { for (let o = e; o; o = Object.getPrototypeOf(o)) for (const k of Reflect.ownKeys(o)) { let v; try { v = o[k]; } catch { continue; } if (typeof v === 'function') { try { const P = v.constructor('return typeof process')(); if (P !== 'undefined') out.push('ESCAPED'); } catch {} } if (typeof v === 'string' && /isolated-vm|node:|\\/work|worker/.test(v)) out.push('LEAKED ' + v); } }; const deep = () => deep(); try { deep(); } catch (e) { look(e); } try { new Array(-1); } catch (e) { look(e); } try { eval('('); } catch (e) { look(e); } try { new Function('x'.repeat(2e7)); } catch (e) { look(e); } throw new Error(out.join() || 'nothing'); });
`,
  },
  { ends: ['failed', 'out-of-memory'] },
);
