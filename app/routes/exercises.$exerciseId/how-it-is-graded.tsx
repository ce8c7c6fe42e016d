type Step = 'located' | 'explained' | 'proven' | 'fixed';

const ACTS = {
  located: 'finding its lines',
  explained: 'naming what is wrong',
  proven: 'a test that fails because of it and passes on correct code',
  fixed: 'a fix that breaks nothing else',
} as const satisfies Record<Step, string>;

/** What counts, in one paragraph, before anything is at stake. */
export function HowItIsGraded({ stepsOffered }: { readonly stepsOffered: readonly Step[] }) {
  return (
    <section>
      <h2 className="font-semibold">How it is graded</h2>
      <p className="mt-1 text-13 text-ink-2">
        There may be several defects, one, or none. For each, more counts the further you take it:{' '}
        {listed(stepsOffered.map((step) => ACTS[step]))}. Severe defects weigh more. Flagging code that is
        right costs a little, and so does being sure and wrong. Your verdict counts once, when you sign. Code
        is run to decide all of this; time and style are not judged, and trouble on our side never counts
        against you.
      </p>
    </section>
  );
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}
