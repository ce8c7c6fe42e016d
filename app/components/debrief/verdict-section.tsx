import type { VerdictStory } from '#app/domain/debrief/verdict-story.ts';
import { percentWords } from '#app/domain/debrief/words.ts';

const GIVEN = { approve: 'You approved', 'request-changes': 'You requested changes' } as const;
const OUTCOMES = { right: 'Right.', wrong: 'Not right.', either: 'Right either way.' } as const;

/** What was signed, whether it was right, and what it cost. */
export function VerdictSection({ verdict }: { readonly verdict: VerdictStory }) {
  const { given, confidence, outcome, words, cost } = verdict;
  return (
    <section className="debrief-section">
      <h2 className="text-16">Your verdict</h2>
      <p className="mt-2">
        {GIVEN[given]}
        {confidence !== null && `, ${percentWords(confidence)} sure`}. <b>{OUTCOMES[outcome]}</b> {words}
      </p>
      {cost !== null && <p className="mt-1 text-ink-2">{cost}</p>}
    </section>
  );
}
