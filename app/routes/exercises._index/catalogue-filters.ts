import type { ExerciseState } from '#app/domain/attempt/exercise-states.ts';
import { LANGUAGES, type Language } from '#app/domain/exercise/language.ts';

export const LEVELS = [1, 2, 3, 4, 5] as const;
export const MINUTES = [15, 30, 45] as const;
export const STATES = ['new', 'open', 'done'] as const;

/** What the address of the catalogue asks for; null where it does not care. */
export type CatalogueFilters = {
  readonly search: string;
  readonly language: Language | null;
  readonly level: number | null;
  /** At most this long. */
  readonly minutes: number | null;
  readonly state: (typeof STATES)[number] | null;
};

type Listed = {
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly language: Language;
  readonly difficulty: number;
  readonly minutes: number;
  readonly status: ExerciseState['status'];
};

/** Reads the filters from the address; a value that no filter has is ignored. */
export function parseFilters(params: URLSearchParams): CatalogueFilters {
  const number = (name: string) => Number(params.get(name) || Number.NaN);
  return {
    search: (params.get('q') ?? '').trim().slice(0, 100),
    language: LANGUAGES.find((language) => language === params.get('language')) ?? null,
    level: LEVELS.find((level) => level === number('level')) ?? null,
    minutes: MINUTES.find((minutes) => minutes === number('minutes')) ?? null,
    state: STATES.find((state) => state === params.get('state')) ?? null,
  };
}

/** The address's part for these filters, without those that are off; the inverse of `parseFilters`. */
export function filterQuery({ search, ...rest }: CatalogueFilters): Readonly<Record<string, string>> {
  const query = Object.entries({ q: search === '' ? null : search, ...rest });
  return Object.fromEntries(
    query.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}

/** Whether any filter is set. */
export function isFiltered(filters: CatalogueFilters): boolean {
  return Object.keys(filterQuery(filters)).length > 0;
}

/** Whether an exercise passes every filter; each word of the search must occur in its title, summary or tags. */
export function matchesFilters(exercise: Listed, filters: CatalogueFilters): boolean {
  const text = [exercise.title, exercise.summary, ...exercise.tags].join(' ').toLowerCase();
  const words = filters.search.toLowerCase().split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    (filters.language === null || exercise.language === filters.language) &&
    (filters.level === null || exercise.difficulty === filters.level) &&
    (filters.minutes === null || exercise.minutes <= filters.minutes) &&
    (filters.state === null || stateOf(exercise.status) === filters.state)
  );
}

/** Everything between the first line and the debrief read counts as open. */
function stateOf(status: ExerciseState['status']): (typeof STATES)[number] {
  if (status === 'new') return 'new';
  return status === 'debriefed' ? 'done' : 'open';
}
