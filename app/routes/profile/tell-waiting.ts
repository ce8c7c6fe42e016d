import type { ClosedGate } from '#app/domain/skill/profile-view.ts';

const NOUNS = {
  attempts: 'reviews',
  defects: 'defects',
  decoys: 'decoys',
  exercises: 'exercises',
  forecasts: 'stated confidences',
} as const;

/** What a figure still waits for: "collecting evidence, 5 of 8 defects". */
export function tellWaiting(gate: ClosedGate): string {
  if (gate.waitsFor.length === 0)
    return 'collecting evidence, still too uncertain to show; another review narrows it';
  const parts = gate.waitsFor.map(({ of, have, need }) => `${have} of ${need} ${NOUNS[of]}`);
  return `collecting evidence, ${parts.join(', ')}`;
}
