import { describe, expect, it } from 'vitest';
import { isFiltered, pageAddress, parsePeopleFilters, searchWords } from './people-filters.ts';

const parse = (query: string) => parsePeopleFilters(new URLSearchParams(query));

describe('the filters of the list of people', () => {
  it.each(['', 'q=ada+love', 'role=manager&team=t1&state=disabled', 'q=a&page=3'])(
    'write "%s" back as it was read',
    (query) => {
      const filters = parse(query);
      expect(new URL(pageAddress(filters, filters.page), 'http://x').search.slice(1)).toBe(query);
    },
  );

  it.each(['role=root', 'state=new', 'q=+++', 'team=', 'page=0', 'page=-1', 'page=x', 'page=1e9'])(
    'ignore %s',
    (query) => {
      expect(isFiltered(parse(query))).toBe(false);
      expect(parse(query).page).toBe(1);
    },
  );

  it('search for five words at most', () => {
    expect(searchWords('a  b c d e f')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(searchWords('')).toEqual([]);
  });
});
