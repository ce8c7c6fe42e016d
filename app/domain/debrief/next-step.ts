/** The one thing to do after a debrief. */
export type NextStep =
  | {
      readonly type: 'next-exercise';
      readonly exerciseId: string;
      readonly title: string;
      readonly minutes: number;
    }
  | {
      readonly type: 'practise-again';
      readonly exerciseId: string;
      readonly title: string;
      readonly minutes: number;
    };

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly difficulty: number;
  readonly minutes: number;
};

/**
 * The review nearest in difficulty that this learner has not begun, the easier and then the first listed on a tie; with
 * none left, another variant of the exercise just reviewed. Null when that exercise is no longer listed.
 */
export function nextStep(
  catalogue: readonly Entry[],
  { exerciseId, begun }: { exerciseId: string; begun: ReadonlySet<string> },
): NextStep | null {
  const current = catalogue.find(({ id }) => id === exerciseId);
  const distance = (entry: Entry) => Math.abs(entry.difficulty - (current?.difficulty ?? entry.difficulty));
  const [next] = catalogue
    .filter(({ id, kind }) => kind === 'review' && id !== exerciseId && !begun.has(id))
    .toSorted((a, b) => distance(a) - distance(b) || a.difficulty - b.difficulty);
  const chosen = next ?? current;
  if (chosen === undefined) return null;
  return {
    type: next === undefined ? 'practise-again' : 'next-exercise',
    exerciseId: chosen.id,
    title: chosen.title,
    minutes: chosen.minutes,
  };
}
