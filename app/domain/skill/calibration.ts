import { betaQuantile } from './beta-quantile.ts';

/** A stated probability and what came of it. */
export type StatedForecast = { readonly p: number; readonly o: 0 | 1 };

/** The forecasts that stated one value, how often they came true, and the Jeffreys 90 % interval of that share. */
export type CalibrationGroup = {
  readonly p: number;
  readonly n: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
};

export type Calibration =
  | ({ readonly [key in keyof Decomposition]: null } & { readonly n: 0; readonly groups: null })
  | (Decomposition & { readonly n: number; readonly groups: readonly CalibrationGroup[] });

type Decomposition = {
  /** Brier score ∈ [0, 1]; brier = reliability − resolution + uncertainty exactly. */
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** Corrected for few forecasts per value, never below 0. */
  readonly reliabilityCorrected: number;
  readonly resolutionCorrected: number;
  /** Mean stated minus share that came true: above 0 is over-confident. */
  readonly overconfidence: number;
};

const NOTHING = {
  n: 0,
  brier: null,
  reliability: null,
  resolution: null,
  uncertainty: null,
  reliabilityCorrected: null,
  resolutionCorrected: null,
  overconfidence: null,
  groups: null,
} as const;

/**
 * How well stated confidence fits what came of it: Brier score with Murphy's decomposition over the distinct stated
 * values, and the small-sample correction of Ferro & Fricker 2012 (GRADING.md §6). Without forecasts all but n is null.
 */
export function calibration(forecasts: readonly StatedForecast[]): Calibration {
  const n = forecasts.length;
  if (n === 0) return NOTHING;
  const groups = groupByValue(forecasts);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const observed = mean(forecasts.map(({ o }) => o));
  const reliability = mean(groups.map((group) => group.n * (group.p - group.observed) ** 2));
  const resolution = mean(groups.map((group) => group.n * (group.observed - observed) ** 2));
  const uncertainty = observed * (1 - observed);
  const chance = mean(groups.map(chanceSpread));
  return {
    n,
    brier: mean(forecasts.map(({ p, o }) => (p - o) ** 2)),
    reliability,
    resolution,
    uncertainty,
    reliabilityCorrected: Math.max(0, reliability - chance),
    resolutionCorrected: Math.max(0, resolution - chance + (n === 1 ? 0 : uncertainty / (n - 1))),
    overconfidence: mean(forecasts.map(({ p }) => p)) - observed,
    groups,
  };
}

/** Whether over- or under-confidence is more than chance: B ∓ 1.645·√(Σp(1−p))/N excludes 0. */
export function isOverconfidenceClear(forecasts: readonly StatedForecast[]): boolean {
  const { n, overconfidence } = calibration(forecasts);
  if (overconfidence === null) return false;
  const spread = Math.sqrt(forecasts.reduce((sum, { p }) => sum + p * (1 - p), 0)) / n;
  return Math.abs(overconfidence) > 1.645 * spread;
}

function groupByValue(forecasts: readonly StatedForecast[]): readonly CalibrationGroup[] {
  const outcomes = new Map<number, number[]>();
  for (const { p, o } of forecasts) {
    const known = outcomes.get(p);
    if (known === undefined) outcomes.set(p, [o]);
    else known.push(o);
  }
  return [...outcomes]
    .toSorted(([a], [b]) => a - b)
    .map(([p, values]) => {
      const n = values.length;
      const came = values.reduce((sum, o) => sum + o, 0);
      return {
        p,
        n,
        observed: came / n,
        low: betaQuantile(0.05, came + 0.5, n - came + 0.5),
        high: betaQuantile(0.95, came + 0.5, n - came + 0.5),
      };
    });
}

/** n_k ō_k(1−ō_k)/(n_k−1): what a group's distance owes to chance; a group of one adds nothing. */
function chanceSpread({ n, observed }: CalibrationGroup): number {
  return n === 1 ? 0 : (n * observed * (1 - observed)) / (n - 1);
}
