import { DEFAULT_HYPERPARAMETERS, type Hyperparameters } from './hyperparameters.ts';
import { replayLearner } from './replay-learner.ts';
import type { AttemptEvent } from './skill-event.ts';
import { emptyRecord } from './skill-record.ts';

/** The grid that is searched each night (GRADING.md §4). */
const GENERAL_SDS = [0.6, 0.9, 1.1, 1.3] as const;
const AREA_SDS = [0.3, 0.6, 0.75, 0.9] as const;
const TESTLET_SDS = [0.2, 0.4, 0.5, 0.8] as const;
/** Below this many people with this many attempts each, the defaults stay. */
const LEAST_LEARNERS = 20;
const LEAST_ATTEMPTS = 10;

/**
 * The population's σ_g, σ_s and γ that foresee all attempts best, by summed ln Z; the defaults while fewer than 20
 * learners have 10 attempts that count. Attempts are those of each learner in the order of time.
 */
export function chooseHyperparameters(
  learners: ReadonlyMap<string, readonly AttemptEvent[]>,
): Hyperparameters {
  const replayAll = (hyper: Hyperparameters) =>
    [...learners].map(([learnerId, attempts]) =>
      replayLearner(emptyRecord(learnerId, hyper), attempts, { hyper }),
    );
  const experienced = replayAll(DEFAULT_HYPERPARAMETERS).filter(
    ({ attemptTimes }) => attemptTimes.length >= LEAST_ATTEMPTS,
  );
  if (experienced.length < LEAST_LEARNERS) return DEFAULT_HYPERPARAMETERS;
  return gridOf(DEFAULT_HYPERPARAMETERS)
    .map((hyper) => ({
      hyper,
      logEvidence: replayAll(hyper).reduce((sum, { state }) => sum + state.logEvidence, 0),
    }))
    .reduce((best, next) => (next.logEvidence > best.logEvidence ? next : best)).hyper;
}

function gridOf(rest: Hyperparameters): readonly Hyperparameters[] {
  return GENERAL_SDS.flatMap((generalSd) =>
    AREA_SDS.flatMap((areaSd) => TESTLET_SDS.map((testletSd) => ({ ...rest, generalSd, areaSd, testletSd }))),
  );
}
