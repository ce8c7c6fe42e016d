import { describe, expect, it } from 'vitest';
import { filterQuery, isFiltered, matchesFilters, parseFilters } from './catalogue-filters.ts';

const POINTS = {
  title: 'Award loyalty points',
  summary: 'Points are added per order.',
  tags: ['loyalty', 'orders'],
  language: 'typescript',
  difficulty: 3,
  minutes: 30,
  status: 'new',
} as const;

describe('the catalogue', () => {
  it.each([
    ['', true],
    ['q=loyalty', true],
    ['q=ORDER+points', true],
    ['q=loyalty+refund', false],
    ['language=typescript', true],
    ['language=python', false],
    ['level=3', true],
    ['level=2', false],
    ['minutes=30', true],
    ['minutes=15', false],
    ['state=new', true],
    ['state=open', false],
    ['q=points&language=typescript&level=3&minutes=45&state=new', true],
  ])('asked for "%s" lists the exercise: %s', (query, expected) => {
    expect(matchesFilters(POINTS, filters(query))).toBe(expected);
  });

  it.each([
    ['drafted', 'open'],
    ['submitted', 'open'],
    ['graded', 'open'],
    ['debriefed', 'done'],
  ] as const)('counts an exercise that is %s as %s', (status, state) => {
    expect(matchesFilters({ ...POINTS, status }, filters(`state=${state}`))).toBe(true);
  });

  it.each(['', 'q=loyalty+points&language=typescript&level=3&minutes=45&state=open', 'state=done'])(
    'writes "%s" back as it was read',
    (query) => {
      expect(new URLSearchParams(filterQuery(filters(query))).toString()).toBe(query);
    },
  );

  it.each(['language=cobol', 'level=9', 'level=', 'minutes=-1', 'state=hard', 'q=+++'])(
    'ignores %s',
    (query) => {
      expect(isFiltered(filters(query))).toBe(false);
    },
  );
});

function filters(query: string) {
  return parseFilters(new URLSearchParams(query));
}
