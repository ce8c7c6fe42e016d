import { Check, X } from 'lucide-react';
import type { NumberedFinding } from './order-findings.ts';
import type { Bench } from './use-bench.ts';
import type { RunRecord } from './use-runs.ts';

type Props = { readonly bench: Bench; readonly finding: NumberedFinding };

/** Whether a finding carries a proof and what its last run said; a proof has to fail on the code as shown. */
export function ProofState({ bench, finding }: Props) {
  if (finding.proof === '') return <span className="proof-state">No proof yet</span>;
  const run = lastProofRun(bench.runs.history, finding);
  if (run?.answer?.status !== 'ran') return <span className="proof-state">Proof attached, not run yet</span>;
  const isFailing = run.answer.outcome === 'failed';
  const Icon = isFailing ? Check : X;
  return (
    <span className="proof-state">
      <Icon size={16} aria-hidden />
      {isFailing ? 'Proof fails on this code' : 'Proof does not fail on this code'}
    </span>
  );
}

/** The newest finished run of this finding's proof as it is written now. */
export function lastProofRun(
  history: readonly RunRecord[],
  finding: Pick<NumberedFinding, 'id' | 'proof'>,
): RunRecord | undefined {
  return history.find(
    ({ target, answer }) =>
      answer !== null &&
      target.kind === 'proof' &&
      target.findingId === finding.id &&
      target.text === finding.proof,
  );
}
