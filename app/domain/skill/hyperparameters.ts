/** The constants of the ability model; the defaults were tuned by simulation (GRADING.md §4). Logits, weeks. */
export type Hyperparameters = {
  /** Prior sd of general skill g, area offsets s_k and response criterion κ. */
  readonly generalSd: number;
  readonly areaSd: number;
  readonly criterionSd: number;
  /** Prior sd of the growth rates, per week. */
  readonly generalRateSd: number;
  readonly areaRateSd: number;
  /** γ: sd of what one exercise has in common beyond its items' difficulty (a testlet). */
  readonly testletSd: number;
  /** ω: sd of the author's error in a defect's difficulty; the same for a decoy's lure. */
  readonly defectErrorSd: number;
  readonly decoyErrorSd: number;
  /** Extra noise variance of steps 2 to 4. */
  readonly stepVariance: number;
};

export const DEFAULT_HYPERPARAMETERS: Hyperparameters = {
  generalSd: 1.1,
  areaSd: 0.75,
  criterionSd: 0.7,
  generalRateSd: 0.08,
  areaRateSd: 0.05,
  testletSd: 0.5,
  defectErrorSd: 0.515,
  decoyErrorSd: 0.6,
  stepVariance: 0.09,
};

/** b of the author's level 1 … 5, already shrunk by .735 towards the bank's mean. */
const DIFFICULTY_OF_LEVEL = [-1.2, -0.6, 0, 0.6, 1.2] as const;

/** Offsets τ of the four steps: located, explained, proven or fixed, proven and fixed. */
export const STEP_OFFSETS = [0, -1.0, 0.3, -0.8] as const;
export const DECOY_OFFSET = -1.1;
export const NOISE_OFFSET = -3.5;
/** How much of general skill shows in leaving ordinary code alone. */
export const NOISE_LOADING = 0.5;

/** Difficulty b in logits of an author's level; levels between whole numbers are interpolated, others limited to 1 … 5. */
export function difficultyOfLevel(level: number): number {
  const within = Math.min(5, Math.max(1, level));
  const below = Math.floor(within);
  const low = DIFFICULTY_OF_LEVEL[below - 1] ?? 0;
  const high = DIFFICULTY_OF_LEVEL[below] ?? low;
  return low + (high - low) * (within - below);
}
