import { SEVERITIES } from '#app/domain/exercise/manifest.ts';
import { CONFIDENCES } from '#app/domain/grading/submission.ts';

const SEVERITY_NAMES = { minor: 'Minor', major: 'Major', critical: 'Critical' } as const;

export const SEVERITY_CHOICES = SEVERITIES.map((value) => ({ value, label: SEVERITY_NAMES[value] }));

export const CONFIDENCE_CHOICES = CONFIDENCES.map((value) => ({ value, label: percent(value) }));

export const COVERAGE_CHOICES = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map((value) => ({
  value,
  label: percent(value),
}));

export const VERDICT_CHOICES = [
  { value: 'approve', label: 'Approve' },
  { value: 'request-changes', label: 'Request changes' },
] as const;

/** A share as whole per cent without the sign. */
export function percent(share: number): string {
  return String(Math.round(share * 100));
}
