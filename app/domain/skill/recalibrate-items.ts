import { AREAS } from '../exercise/area.ts';
import { LEVEL_HEIGHT } from '../grading/ladder.ts';
import { invariant } from '../invariant.ts';
import { carryState } from './carry-state.ts';
import { findFirstExposures } from './first-exposures.ts';
import { STEP_OFFSETS, type Hyperparameters } from './hyperparameters.ts';
import { difficultyOf, offeredSteps } from './list-observations.ts';
import { logistic } from './logistic.ts';
import { replayLearner } from './replay-learner.ts';
import type { AttemptEvent, SkillDefect } from './skill-event.ts';
import { emptyRecord } from './skill-record.ts';
import { areaLoading, estimate, layoutOf, type SkillState } from './skill-state.ts';

/** What the answers say about one defect's difficulty. */
export type CalibratedItem = {
  readonly exerciseId: string;
  readonly defectId: string;
  readonly authorB: number;
  /** Posterior mean and sd, the bank's mean held where the authors put it. */
  readonly b: number;
  readonly omega: number;
  readonly answers: number;
  /** Whether the author should look at the level: moved by more than one logit, and that is well known. */
  readonly isForAuthor: boolean;
};

const GRID_POINTS = 61;
const GRID_REACH = 4;
const ROUNDS = 3;
const LEAST_OMEGA = 0.2;
const NEWS = { shift: 1, sd: 0.4 } as const;

/** One first exposure: the defect as it was answered, and what was known of the learner before. */
type Answer = {
  readonly exerciseId: string;
  readonly defect: SkillDefect;
  readonly skill: Estimate;
  /** Skill and response criterion together: what locating depends on. */
  readonly located: Estimate;
};
type Estimate = { readonly mean: number; readonly sd: number };

/**
 * Difficulties as answers show them: expected a posteriori per item on a 61-point grid with the author's level as the
 * prior, learners and items alternated three times, the bank's mean anchored, ω at least .20 (GRADING.md §4). To be
 * run offline; nothing is recalibrated inside a reporting period.
 */
export function recalibrateItems(
  learners: ReadonlyMap<string, readonly AttemptEvent[]>,
  hyper: Hyperparameters,
): readonly CalibratedItem[] {
  let items: ReadonlyMap<string, CalibratedItem> = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    const answers = [...learners].flatMap(([learnerId, attempts]) =>
      collectAnswers(learnerId, attempts, { hyper, items }),
    );
    const byItem = Map.groupBy(answers, ({ exerciseId, defect }) => itemKey(exerciseId, defect.id));
    items = anchor(new Map([...byItem].map(([key, given]) => [key, calibrate(given, hyper)])));
  }
  return [...items.values()];
}

/** The learner's first exposures, replayed with the difficulties known so far. */
function collectAnswers(
  learnerId: string,
  attempts: readonly AttemptEvent[],
  { hyper, items }: { hyper: Hyperparameters; items: ReadonlyMap<string, CalibratedItem> },
): readonly Answer[] {
  let record = emptyRecord(learnerId, hyper);
  const answers: Answer[] = [];
  for (const event of attempts) {
    const { exposures } = findFirstExposures(event, new Set(record.met));
    if (exposures !== null) {
      const state = carryState(record.state, Date.parse(event.at), hyper);
      answers.push(
        ...exposures.defects.map((defect) => ({
          exerciseId: event.exerciseId,
          defect,
          ...outlook(state, defect),
        })),
      );
    }
    record = replayLearner(record, [withItems(event, items)], { hyper });
  }
  return answers;
}

function outlook(state: SkillState, { area }: SkillDefect): Pick<Answer, 'skill' | 'located'> {
  const loading = areaLoading(state.areaCount, AREAS.indexOf(area));
  return {
    skill: estimate(state, loading),
    located: estimate(state, [...loading, [layoutOf(state.areaCount).criterion, 1]]),
  };
}

function withItems(event: AttemptEvent, items: ReadonlyMap<string, CalibratedItem>): AttemptEvent {
  const defects = event.defects.map((defect) => {
    const item = items.get(itemKey(event.exerciseId, defect.id));
    return item === undefined ? defect : { ...defect, b: item.b, omega: item.omega };
  });
  return { ...event, defects };
}

/** The posterior of b on the grid: N(author's b, ω²) times the chance of every answer, learners' uncertainty included. */
function calibrate(given: readonly Answer[], hyper: Hyperparameters): CalibratedItem {
  const [first] = given;
  invariant(first !== undefined, 'an item without answers is not calibrated');
  const authorB = difficultyOf(first.defect);
  const points = Array.from({ length: GRID_POINTS }, (_, index) => {
    const b = authorB + GRID_REACH * hyper.defectErrorSd * ((2 * index) / (GRID_POINTS - 1) - 1);
    const prior = -0.5 * ((b - authorB) / hyper.defectErrorSd) ** 2;
    return { b, log: given.reduce((sum, answer) => sum + logLikelihood(b, answer, hyper), prior) };
  });
  const top = Math.max(...points.map(({ log }) => log));
  const weighted = points.map(({ b, log }) => ({ b, weight: Math.exp(log - top) }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const b = weighted.reduce((sum, point) => sum + point.b * point.weight, 0) / total;
  const variance = weighted.reduce((sum, point) => sum + (point.b - b) ** 2 * point.weight, 0) / total;
  return {
    exerciseId: first.exerciseId,
    defectId: first.defect.id,
    authorB,
    b,
    omega: Math.max(LEAST_OMEGA, Math.sqrt(variance)),
    answers: given.length,
    isForAuthor: false,
  };
}

/** ln of the chance of one answer's steps, with σ(m/√(1+πV/8)) for a logit N(m, V). */
function logLikelihood(b: number, { defect, skill, located }: Answer, hyper: Hyperparameters): number {
  const height = LEVEL_HEIGHT[defect.level];
  let log = 0;
  for (const step of offeredSteps(defect.stepsOffered)) {
    const known = step === 1 ? located : skill;
    const variance = known.sd ** 2 + hyper.testletSd ** 2 + (step === 1 ? 0 : hyper.stepVariance);
    const logit = (known.mean - b - (STEP_OFFSETS[step - 1] ?? 0)) / Math.sqrt(1 + (Math.PI * variance) / 8);
    const isReached = height >= step;
    log += Math.log(logistic(isReached ? logit : -logit));
    if (!isReached) break;
  }
  return log;
}

/** Moves all items together so that the bank's mean difficulty stays where the authors put it. */
function anchor(items: ReadonlyMap<string, CalibratedItem>): ReadonlyMap<string, CalibratedItem> {
  const shifts = [...items.values()].map(({ b, authorB }) => b - authorB);
  const drift = shifts.reduce((sum, shift) => sum + shift, 0) / Math.max(1, shifts.length);
  return new Map(
    [...items].map(([key, item]) => {
      const b = item.b - drift;
      const isForAuthor = Math.abs(b - item.authorB) > NEWS.shift && item.omega < NEWS.sd;
      return [key, { ...item, b, isForAuthor }];
    }),
  );
}

function itemKey(exerciseId: string, defectId: string): string {
  return JSON.stringify([exerciseId, defectId]);
}
