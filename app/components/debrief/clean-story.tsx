import type { VerdictStory } from '#app/domain/debrief/verdict-story.ts';

/** The story of a review in which there was nothing to find. */
export function CleanStory({ verdict }: { readonly verdict: VerdictStory }) {
  return (
    <section className="debrief-story">
      <h2 className="text-16">Nothing was planted</h2>
      <p className="mt-2">
        Now and then a review shows the correct code. The visible tests pass on it, and so does every hidden
        one.{' '}
        {verdict.given === 'approve'
          ? 'You took the time to look, found no reason to hold it up, and signed. A reviewer who cannot do that is of no use on a good day.'
          : 'Whoever expects defects finds some. A team pays for it: somebody stops, argues, and changes code that was right.'}
      </p>
    </section>
  );
}
