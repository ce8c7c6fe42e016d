import { describe, expect, it } from 'vitest';
import { groupKinds } from './group-kinds.ts';

const category = (id: string) => ({
  id,
  name: id.toUpperCase(),
  definition: `${id} things`,
  area: 'load' as const,
});
const kind = (id: string, of: string) => ({
  id,
  name: id,
  definition: `${id} is wrong`,
  category: of,
  cwe: [1],
  passesBecause: 'tests are shallow',
  howToCatch: 'look',
  omission: false,
});

describe('groupKinds', () => {
  it('puts kinds under their category and keeps back how to catch them', () => {
    const groups = groupKinds({
      categories: [category('a'), category('b')],
      kinds: [kind('b.x', 'b'), kind('a.y', 'a')],
    });
    expect(groups.map((group) => [group.id, group.items])).toEqual([
      ['a', [{ id: 'a.y', name: 'a.y', definition: 'a.y is wrong' }]],
      ['b', [{ id: 'b.x', name: 'b.x', definition: 'b.x is wrong' }]],
    ]);
  });
});
