import type { Mutant } from './mutant.ts';

/** A mutant that is worth planting, with all that an author needs to decide. */
export type Proposal = {
  readonly mutant: Mutant;
  /** The id that the defect gets. */
  readonly id: string;
  /** The line in the annotated file. */
  readonly line: number;
  readonly kind: string;
  readonly diff: string;
  /** A probe of the exercise, or the test that was made for it, in words. */
  readonly caughtBy: string;
  /** Why the visible tests let it through. */
  readonly why: string;
  /** The text of the probe that was made for it; null when one of the exercise catches it. */
  readonly probe: string | null;
  /** Why it cannot be planted beside the defects that are there; null when it can. */
  readonly obstacle: string | null;
  /** From 0 to 1; see `subtletyOf`. */
  readonly subtlety: number;
};

/** What was tried, and the proposals, the subtlest first. */
export type PlantReport = { readonly tried: number; readonly proposals: readonly Proposal[] };
