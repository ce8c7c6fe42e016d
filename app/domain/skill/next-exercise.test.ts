import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import type { Area } from '../exercise/area.ts';
import { DEFAULT_HYPERPARAMETERS as hyper } from './hyperparameters.ts';
import { itemInformation } from './item-information.ts';
import { chooseNext, utilityOf, type Candidate, type Choice } from './next-exercise.ts';
import { profileEvents } from './profile-events.ts';
import { replayLearner } from './replay-learner.ts';
import { defectOf, weeklyAttempts } from './replay-fixture.ts';
import { emptyRecord } from './skill-record.ts';

const nobody: Choice = { state: emptyRecord('u1', hyper).state, hyper, dueKinds: new Set() };

function candidate(
  exerciseId: string,
  parts: Partial<Candidate> & { area?: Area; difficulty?: number } = {},
): Candidate {
  const { area = 'load', difficulty = 3, ...rest } = parts;
  const defects = ['a', 'b', 'c'].map((id) => defectOf({ id, kind: `${area}.${id}`, area, difficulty }));
  return { exerciseId, isSeen: false, defects, ...rest };
}

/** How often each exercise is chosen, over many seeds. */
function shares(candidates: readonly Candidate[], choice: Choice = nobody): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1) {
    const id = chooseNext(createRandom(seed), candidates, choice)?.exerciseId ?? 'none';
    counts.set(id, (counts.get(id) ?? 0) + 1 / 400);
  }
  return counts;
}

describe('the next exercise', () => {
  it('is the same again for the same seed and state', () => {
    const candidates = ['a', 'b', 'c', 'd'].map((id) => candidate(id));
    expect(chooseNext(createRandom(9), candidates, nobody)).toEqual(
      chooseNext(createRandom(9), candidates, nobody),
    );
  });

  it('is nothing without candidates', () => {
    expect(chooseNext(createRandom(1), [], nobody)).toBeUndefined();
  });

  it('is rarely one that was done already', () => {
    expect(shares([candidate('done', { isSeen: true }), candidate('new')]).get('done') ?? 0).toBeLessThan(
      0.01,
    );
  });

  it('is one of a due kind rather than another, and says so', () => {
    const choice = { ...nobody, dueKinds: new Set(['security.b']) };
    const candidates = [candidate('due', { area: 'security' }), candidate('other')];
    expect(shares(candidates, choice).get('due')).toBeGreaterThan(0.8);
    const reasons = [1, 2, 3, 4, 5, 6].map(
      (seed) => chooseNext(createRandom(seed), candidates, choice)?.reason,
    );
    expect(reasons).toContainEqual({ because: 'due', kind: 'security.b' });
  });

  it('prefers the focus that was agreed on', () => {
    const choice = { ...nobody, focus: 'concurrency' } as const;
    const focused = shares([candidate('focus', { area: 'concurrency' }), candidate('other')], choice);
    expect(focused.get('focus')).toBeGreaterThan(0.75);
  });

  it('prefers exercises of which about seven in ten defects should be caught', () => {
    const hard = utilityOf(candidate('hard', { difficulty: 5 }), nobody);
    const fitting = utilityOf(candidate('fitting', { difficulty: 1 }), nobody);
    expect(fitting).toBeGreaterThan(hard);
  });

  it('prefers the area of which less is known', () => {
    const events = weeklyAttempts(Array.from({ length: 10 }, () => 'located' as const)).map((event) => ({
      ...event,
      defects: event.defects.filter(({ area }) => area !== 'load'),
    }));
    const { state } = replayLearner(emptyRecord('u1', hyper), events, { hyper });
    const choice = { ...nobody, state };
    const known = utilityOf(candidate('known', { area: 'security' }), choice);
    expect(utilityOf(candidate('unknown', { area: 'load' }), choice)).toBeGreaterThan(known);
    expect(profileEvents(events)[0]?.areas.load.defects).toBe(0);
  });

  it('is drawn without regard to the learner about every seventh time', () => {
    const candidates = Array.from({ length: 10 }, (_, index) => candidate(`e${index}`));
    let variety = 0;
    for (let seed = 0; seed < 1000; seed += 1) {
      if (chooseNext(createRandom(seed), candidates, nobody)?.reason.because === 'variety') variety += 1;
    }
    expect(variety / 1000).toBeGreaterThan(0.12);
    expect(variety / 1000).toBeLessThan(0.18);
  });

  it('learns less from a defect that nobody catches than from an even chance', () => {
    const at = { skill: 0, criterion: 0, hyper };
    const even = itemInformation(defectOf({ b: 0 }), at);
    expect(itemInformation(defectOf({ b: 5 }), at)).toBeLessThan(even);
    expect(itemInformation(defectOf({ b: 0, stepsOffered: ['located'] }), at)).toBeLessThan(even);
    expect(even).toBeLessThan(1 / (0.515 ** 2 + 0.25));
  });
});
