import type { FindingResult, Level, ProofStatus } from '#app/domain/grading/grade.ts';

/** What a finding, a proof and a defect can come to, as the grade calls it. */
export const KINDS_OF_RESULT = [
  'hit',
  'duplicate',
  'decoy',
  'false-alarm',
  'neutral',
] as const satisfies readonly FindingResult[];
export const LEVELS = [
  'missed',
  'located',
  'explained',
  'proven',
  'fixed',
  'proven+fixed',
] as const satisfies readonly Level[];
export const PROOF_STATUSES = [
  'none',
  'invalid',
  'no-test-ran',
  'timed-out',
  'out-of-memory',
  'fails-on-clean',
  'proves',
  'passes-on-planted',
] as const satisfies readonly ProofStatus[];
