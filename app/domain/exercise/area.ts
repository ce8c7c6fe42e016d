/** The eight areas of the skill model, in the order in which they are always shown (GRADING.md §4). */
export const AREAS = [
  'concurrency',
  'failure-handling',
  'data-integrity',
  'values-and-input',
  'security',
  'load',
  'contracts-and-intent',
  'operability-and-people',
] as const;

export type Area = (typeof AREAS)[number];

export const AREA_NAMES = {
  concurrency: 'Concurrency',
  'failure-handling': 'Failure handling',
  'data-integrity': 'Data integrity',
  'values-and-input': 'Values and input',
  security: 'Security',
  load: 'Load',
  'contracts-and-intent': 'Contracts and intent',
  'operability-and-people': 'Operability and people',
} as const satisfies Record<Area, string>;
