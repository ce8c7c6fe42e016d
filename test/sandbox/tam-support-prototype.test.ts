import { hazard } from './hazard.ts';

hazard(
  'a fix that replaces the methods of a given class',
  {
    fix: `import { Store } from '../support/given.js';
const quietly = (run) => { try { run(); } catch { return undefined; } };
const real = Store.prototype.save;
let calls = 0;
const once = function (value) { calls += 1; if (calls === 1) real.call(this, value); };
quietly(() => { Store.prototype.save = once; });
quietly(() => Object.defineProperty(Store.prototype, 'save', { value: once, configurable: true }));
quietly(() => Object.defineProperty(Store.prototype, 'saved', { get: () => ['a'], configurable: true }));
quietly(() => Object.setPrototypeOf(Store.prototype, { get saved() { return ['a']; } }));
export function keep(store) { store.save('a'); store.save('a'); } // still saves twice
`,
    probe: `import { expect, it, vi } from 'vitest';
import { keep } from './subject';
import { Store } from '../support/given.js';
it('saves once', () => { const store = new Store(); keep(store); expect(store.saved).toEqual(['a']); });
`,
    support: `export class Store {
  #saved = [];
  save(value) { this.#saved.push(value); }
  get saved() { return [...this.#saved]; }
}
`,
  },
  { ends: ['failed'] },
);
