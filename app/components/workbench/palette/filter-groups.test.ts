import { describe, expect, it } from 'vitest';
import { filterGroups } from './filter-groups.ts';

const item = (words: string, note = '') => ({ id: words, words, note, act: () => undefined });
const groups = [
  { id: 'a', title: 'Review', items: [item('Flag the selected lines'), item('Undo the last removal')] },
  { id: 'b', title: 'Files', items: [item('code/flags.ts', '40 lines')] },
];
const filter = (query: string) =>
  filterGroups(groups, query).flatMap(({ items }) => items.map(({ id }) => id));

describe('filterGroups', () => {
  it('wants every word, in any order, and knows the name of the group', () => {
    expect(filter('lines flag')).toEqual(['Flag the selected lines', 'code/flags.ts']);
    expect(filter('review undo')).toEqual(['Undo the last removal']);
    expect(filter('flag nothing')).toEqual([]);
  });

  it('keeps everything while nothing is typed', () => {
    expect(filter(' ')).toHaveLength(3);
  });
});
