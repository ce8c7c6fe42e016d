import type { RunSummary } from './run-summary.ts';

/** What one learner's proof did: on the code as shown, on clean code, and on each planted defect alone. */
export type ProofEvidence = {
  readonly findingId: string;
  readonly shown: RunSummary;
  /** The run that decided: the first that did not pass, else the first. */
  readonly clean: RunSummary;
  /** By defect id; the run that decided: the first that did not fail, else the first. */
  readonly alone: Readonly<Record<string, RunSummary>>;
};

/** A probe's output. */
type ProbeEvidence = { readonly defectId: string; readonly run: RunSummary };

/** What the learner's edits did to the visible tests and to every probe. */
export type FixEvidence = {
  readonly visible: readonly { readonly path: string; readonly run: RunSummary }[];
  readonly probes: readonly ProbeEvidence[];
};

/** What execution showed, for the debrief; never read by the grade. */
export type Evidence = {
  readonly proofs: readonly ProofEvidence[];
  /** Each planted defect's probe on the code as shown. */
  readonly probes: readonly ProbeEvidence[];
  /** Null without edits. */
  readonly fix: FixEvidence | null;
};
