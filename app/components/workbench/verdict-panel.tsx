import { CONFIDENCE_CHOICES, VERDICT_CHOICES } from './choices.ts';
import { Segments } from './segments.tsx';
import type { Bench } from './use-bench.ts';

/** Approve or request changes, and how sure. */
export function VerdictPanel({ bench }: { readonly bench: Bench }) {
  const { verdict, confidence } = bench.state.draft;
  return (
    <section className="verdict" aria-labelledby="verdict-heading">
      <h2 id="verdict-heading" className="rail-heading">
        Verdict
      </h2>
      <VerdictFields bench={bench} />
      <p className="verdict-note">
        {verdict === null || confidence === null
          ? 'Decide whether you would merge this. You can change it until you submit.'
          : 'Submitting signs this review as yours. You can submit once; drafts stay private until then.'}
      </p>
    </section>
  );
}

/** The two choices of the verdict, for the panel and for the dialog. */
export function VerdictFields({ bench }: { readonly bench: Bench }) {
  const { verdict, confidence } = bench.state.draft;
  return (
    <div className="verdict-fields">
      <Segments
        isWide
        legend="Your decision"
        options={VERDICT_CHOICES}
        value={verdict}
        onChoose={(value) => bench.act({ type: 'decide', change: { verdict: value } })}
      />
      <Segments
        isWide
        legend="How sure, %"
        options={CONFIDENCE_CHOICES}
        value={confidence}
        onChoose={(value) => bench.act({ type: 'decide', change: { confidence: value } })}
      />
    </div>
  );
}
