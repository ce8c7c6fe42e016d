import { normalDensity, normalQuantile } from './normal.ts';

export type SignalCounts = {
  /** Planted defects located, of all that were there. */
  readonly hits: number;
  readonly signals: number;
  /** Decoys flagged, of all that were there. */
  readonly falseAlarms: number;
  readonly noise: number;
};

export type SignalDetection = {
  readonly hitRate: number;
  readonly falseAlarmRate: number;
  /** d′: how well defects are told from decoys. */
  readonly dPrime: number | null;
  /** c: above 0 flags too rarely, below 0 too readily. */
  readonly criterion: number | null;
  readonly logBeta: number | null;
  readonly dPrimeSd: number | null;
  readonly criterionSd: number | null;
};

/**
 * Equal-variance signal detection of one person, always with the log-linear correction H = (h+.5)/(n+1) (Hautus 1995);
 * d′ = z(H) − z(F), c = −(z(H)+z(F))/2, ln β = c·d′, variances by Gourevitch & Galanter 1967 (GRADING.md §5). With no
 * signals or no noise everything but the two rates is null. Never pool people.
 */
export function signalDetection({ hits, signals, falseAlarms, noise }: SignalCounts): SignalDetection {
  const hitRate = (hits + 0.5) / (signals + 1);
  const falseAlarmRate = (falseAlarms + 0.5) / (noise + 1);
  if (signals === 0 || noise === 0) {
    return {
      hitRate,
      falseAlarmRate,
      dPrime: null,
      criterion: null,
      logBeta: null,
      dPrimeSd: null,
      criterionSd: null,
    };
  }
  const zHit = normalQuantile(hitRate);
  const zFalseAlarm = normalQuantile(falseAlarmRate);
  const dPrime = zHit - zFalseAlarm;
  const criterion = -(zHit + zFalseAlarm) / 2;
  const variance = rateVariance(hitRate, zHit, signals) + rateVariance(falseAlarmRate, zFalseAlarm, noise);
  const dPrimeSd = Math.sqrt(variance);
  return {
    hitRate,
    falseAlarmRate,
    dPrime,
    criterion,
    logBeta: criterion * dPrime,
    dPrimeSd,
    criterionSd: dPrimeSd / 2,
  };
}

function rateVariance(rate: number, z: number, trials: number): number {
  return (rate * (1 - rate)) / (trials * normalDensity(z) ** 2);
}
