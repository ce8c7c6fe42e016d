import type { Language } from '#app/domain/exercise/language.ts';

export const LANGUAGE_NAMES = {
  typescript: 'TypeScript',
  javascript: 'JavaScript',
  tsx: 'React (TSX)',
  sql: 'SQL',
  python: 'Python',
  go: 'Go',
} as const satisfies Record<Language, string>;
