import { expect } from 'vitest';
import { hazard } from './hazard.ts';

hazard(
  'a fix whose lists bring methods of their own',
  {
    fix: `const yes = () => true;
export function tags() { return Object.assign([1], { some: yes, every: yes, includes: yes, find: yes, indexOf: () => 0, slice: () => [7, 8], map: () => [7, 8], filter: () => [7], length: 1 }); }
export class Tags extends Array { some() { return true; } every() { return true; } includes() { return true; } }
export function more() { return Tags.from([1]); }
`,
    probe: `import { expect, it } from 'vitest';
import { tags, more } from './subject';
it('has seven', () => { expect(tags()).toContain(7); });
it('has an object', () => { expect(more()).toContainEqual({ id: 7 }); });
it('has both', () => { expect(tags()).toEqual(expect.arrayContaining([7, 8])); });
it('is of texts', () => { expect(more()).toEqual(expect.arrayOf(expect.any(String))); });
`,
  },
  {
    ends: ['failed'],
    check: ({ edited }) => {
      const tests = edited !== undefined && 'tests' in edited ? edited.tests : [];
      expect(tests.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => 'failed'));
    },
  },
);
