import { factsOf, titleOf } from './findings-list.tsx';
import { SeenSummary } from './seen-summary.tsx';
import type { Bench } from './use-bench.ts';
import { countWords } from './words.ts';

/** What the submission will hold, in words. */
export function SubmitSummary({ bench }: { readonly bench: Bench }) {
  const { draft } = bench.state;
  const proofs = draft.findings.filter((finding) => finding.proof.trim() !== '').length;
  const unseen = bench.data.files.filter((file) => file.role === 'code' && !draft.viewed.includes(file.path));
  return (
    <section aria-label="What you submit">
      <ol className="submit-findings">
        {bench.findings.map((finding) => (
          <li key={finding.id}>
            <span className="font-semibold">{titleOf(bench, finding)}</span>
            <span className="text-ink-2"> {factsOf(bench, finding)}</span>
          </li>
        ))}
      </ol>
      <p>
        {countWords(bench.findings.length, 'finding')}, {countWords(proofs, 'proof')},{' '}
        {countWords(Object.keys(draft.edits).length, 'edited file')}.
      </p>
      {unseen.length > 0 && (
        <p className="text-ink-2">
          Not marked as viewed: {unseen.map((file) => file.path).join(', ')}. You can still submit.
        </p>
      )}
      <SeenSummary bench={bench} />
    </section>
  );
}
