import { AREAS, type Area } from '../exercise/area.ts';
import { shuffle, type Random } from '../random.ts';
import type { Hyperparameters } from './hyperparameters.ts';
import { itemInformation, type PlannedDefect } from './item-information.ts';
import { difficultyOf } from './list-observations.ts';
import { logistic } from './logistic.ts';
import { areaLoading, estimate, layoutOf, type Loading, type SkillState } from './skill-state.ts';

/** An exercise that could come next. */
export type Candidate = {
  readonly exerciseId: string;
  readonly defects: readonly PlannedDefect[];
  /** Whether it has been attempted already. */
  readonly isSeen: boolean;
};

export type NextReason =
  | { readonly because: 'due'; readonly kind: string }
  | { readonly because: 'focus'; readonly area: Area }
  | { readonly because: 'learns-most'; readonly area: Area }
  /** Drawn without regard to the learner, so that figures about exercises stay unbiased. */
  | { readonly because: 'variety' };

export type NextExercise = { readonly exerciseId: string; readonly reason: NextReason };

export type Choice = {
  readonly state: SkillState;
  readonly hyper: Hyperparameters;
  readonly dueKinds: ReadonlySet<string>;
  readonly focus?: Area;
};

/** GRADING.md §7: shares, weights and the aimed-at chance of catching a defect. */
const RANDOM_SHARE = 0.15;
const MOST_CONSIDERED = 5;
const TEMPERATURE = 0.1;
const AIMED_CHANCE = 0.7;
const AIM_SD = 0.12;
const WEIGHT = { information: 2, aim: 0.5, weakness: 0.1, due: 0.4, focus: 0.3, seen: 1 } as const;

/**
 * The next exercise and why: 15 % at random, else one of the five most useful by softmax(U / .1). Undefined without
 * candidates. The same random numbers and the same state choose the same.
 */
export function chooseNext(
  random: Random,
  candidates: readonly Candidate[],
  choice: Choice,
): NextExercise | undefined {
  const isRandom = random() < RANDOM_SHARE;
  const unseen = candidates.filter(({ isSeen }) => !isSeen);
  if (isRandom) {
    const [drawn] = shuffle(random, unseen.length > 0 ? unseen : candidates);
    return drawn === undefined ? undefined : { exerciseId: drawn.exerciseId, reason: { because: 'variety' } };
  }
  const best = candidates
    .map((candidate) => ({ candidate, utility: utilityOf(candidate, choice) }))
    .toSorted((a, b) => b.utility - a.utility || (a.candidate.exerciseId < b.candidate.exerciseId ? -1 : 1))
    .slice(0, MOST_CONSIDERED);
  const drawn = drawSoftly(random, best);
  return drawn === undefined ? undefined : { exerciseId: drawn.exerciseId, reason: reasonFor(drawn, choice) };
}

/**
 * U = 2·Σ v²I/(1+vI) + .5·exp(−(p̄−.70)²/(2·.12²)) + .1·(−mean m_k) + .4·due + .3·focus − 1.0·seen, with
 * p_d = σ((m_k − b_d + κ)/√(1+πv/8)) and v the posterior variance of the located predictor (GRADING.md §7).
 */
export function utilityOf(candidate: Candidate, choice: Choice): number {
  const { defects, isSeen } = candidate;
  const flags =
    WEIGHT.due * Number(dueKindOf(candidate, choice) !== undefined) +
    WEIGHT.focus * Number(defects.some(({ area }) => area === choice.focus)) -
    WEIGHT.seen * Number(isSeen);
  if (defects.length === 0) return flags;
  const outlooks = defects.map((defect) => outlookOf(defect, choice));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const distance = mean(outlooks.map(({ chance }) => chance)) - AIMED_CHANCE;
  return (
    WEIGHT.information * outlooks.reduce((sum, { gain }) => sum + gain, 0) +
    WEIGHT.aim * Math.exp(-(distance * distance) / (2 * AIM_SD * AIM_SD)) +
    WEIGHT.weakness * -mean(outlooks.map(({ skill }) => skill)) +
    flags
  );
}

/** What to expect of one defect: the chance that it is located, the area's skill, and the variance it would take away. */
function outlookOf(defect: PlannedDefect, { state, hyper }: Choice) {
  const k = AREAS.indexOf(defect.area);
  const { criterion: criterionIndex } = layoutOf(state.areaCount);
  const skillLoading = areaLoading(state.areaCount, k);
  const located: Loading = [...skillLoading, [criterionIndex, 1]];
  const skill = estimate(state, skillLoading).mean;
  const criterion = estimate(state, [[criterionIndex, 1]]).mean;
  const variance = estimate(state, located).sd ** 2;
  const information = itemInformation(defect, { skill, criterion, hyper });
  return {
    skill,
    chance: logistic((skill - difficultyOf(defect) + criterion) / Math.sqrt(1 + (Math.PI * variance) / 8)),
    gain: (variance * variance * information) / (1 + variance * information),
  };
}

function drawSoftly(
  random: Random,
  best: readonly { readonly candidate: Candidate; readonly utility: number }[],
): Candidate | undefined {
  const top = best[0]?.utility ?? 0;
  const weighted = best.map(({ candidate, utility }) => ({
    candidate,
    weight: Math.exp((utility - top) / TEMPERATURE),
  }));
  let left = random() * weighted.reduce((sum, { weight }) => sum + weight, 0);
  for (const { candidate, weight } of weighted) {
    left -= weight;
    if (left <= 0) return candidate;
  }
  return weighted.at(-1)?.candidate;
}

function reasonFor(candidate: Candidate, choice: Choice): NextReason {
  const kind = dueKindOf(candidate, choice);
  if (kind !== undefined) return { because: 'due', kind };
  const { focus } = choice;
  if (focus !== undefined && candidate.defects.some(({ area }) => area === focus)) {
    return { because: 'focus', area: focus };
  }
  const [most] = candidate.defects
    .map((defect) => ({ area: defect.area, gain: outlookOf(defect, choice).gain }))
    .toSorted((a, b) => b.gain - a.gain);
  return most === undefined ? { because: 'variety' } : { because: 'learns-most', area: most.area };
}

function dueKindOf({ defects }: Candidate, { dueKinds }: Choice): string | undefined {
  return defects.find(({ kind }) => dueKinds.has(kind))?.kind;
}
