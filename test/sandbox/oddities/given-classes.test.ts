import { expect, it } from 'vitest';
import { run, useSandbox } from '../hazard.ts';

const GIVEN = `export class Store {
  static made = 0;
  #rows = new Map();
  log = [];
  constructor() { Store.made += 1; this.find = this.find.bind(this); }
  save(key, value) { this.#rows.set(key, value); return this; }
  find(key) { return this.#rows.get(key); }
  get size() { return this.#rows.size; }
}
`;
const CODE = `import { Store } from '../support/given.js';
export class Counted extends Store { save(key, value) { this.log.push(key); return super.save(key, value); } }
export function keep(store, key) { return store.save(key, 1); }
`;
const TEST = `import { expect, it, vi } from 'vitest';
import { Counted, keep } from './subject';
import { Store } from '../support/given.js';
it('stores', () => { const store = keep(new Store(), 'a'); expect([store.find('a'), store.size]).toEqual([1, 1]); expect(Store.made).toBeGreaterThan(0); });
it('is extended', () => { expect(keep(new Counted(), 'a').log).toEqual(['a']); });
it('is spied on by class', () => { const save = vi.spyOn(Store.prototype, 'save'); const store = new Store(); keep(store, 'a'); expect(save).toHaveBeenCalledWith('a', 1); expect(store.size).toBe(1); save.mockRestore(); keep(store, 'b'); expect(save).toHaveBeenCalledTimes(0); });
it('is spied on by instance', () => { const store = new Store(); const save = vi.spyOn(store, 'save').mockImplementation(() => 'none'); expect(keep(store, 'a')).toBe('none'); save.mockRestore(); expect(keep(store, 'a').size).toBe(1); });
it('is replaced by assignment', () => { const real = Store.prototype.save; Store.prototype.save = () => 'fake'; expect(keep(new Store(), 'a')).toBe('fake'); Store.prototype.save = real; const store = new Store(); store.save = () => 'own'; expect(keep(store, 'a')).toBe('own'); });
`;
const sandbox = useSandbox();

it('lets tests extend, spy on and replace the methods of given classes', async () => {
  const { runs } = await sandbox().run({
    language: 'javascript',
    programs: {
      code: {
        entry: 'code/keep.js',
        files: { 'code/keep.js': CODE, 'support/given.js': GIVEN },
      },
    },
    tests: { test: { path: 'tests/given.test.js', text: TEST } },
    runs: [run('code', 'code', 'test')],
    control: { program: 'code', test: 'test' },
  });
  expect(runs['code']).toMatchObject({ status: 'passed' });
});
