import { oddity } from './oddity.ts';

oddity('tests that declare names of the test API themselves', {
  test: `import { expect as check, test as it, vi as fake } from 'vitest';
const describe = (name: string, run: () => void) => { names.push(name); run(); };
const names: string[] = [];
describe('mine', () => { it('uses its own names', () => { check(names).toEqual(['mine']); check(fake.fn).toBeTypeOf('function'); }); });
`,
});
