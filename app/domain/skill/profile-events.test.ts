import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logistic } from './logistic.ts';
import { profileEvents } from './profile-events.ts';
import { attemptEvent, defectOf, weeklyAttempts } from './replay-fixture.ts';
import type { AttemptEvent, SkillEvent } from './skill-event.ts';

const AT = '2026-12-01T00:00:00Z';
const profile = (...events: SkillEvent[]) => {
  const [first] = profileEvents(events, { at: AT });
  if (first === undefined) throw new Error('nobody has a profile');
  return first;
};
const levels = fc.constantFrom('missed', 'located', 'explained', 'proven', 'fixed', 'proven+fixed' as const);

describe('the replay of graded events', () => {
  it('knows nothing about somebody whose reviews do not count', () => {
    const { attempts, overall, criterion } = profile(attemptEvent({ mode: 'practice' }));
    expect(attempts).toBe(0);
    expect(overall).toMatchObject({ mean: 0, rate: 0.5, shown: false });
    expect(overall.sd).toBeCloseTo(Math.sqrt(1.1 ** 2 + 0.75 ** 2 / 8), 12);
    expect(criterion).toEqual({ mean: 0, sd: 0.7 });
  });

  it.each([
    ['hinted', { hints: 1 }],
    ['practice', { mode: 'practice' }],
    ['an exercise of another kind', { kind: 'build' }],
  ] as const)('is not moved by %s, and a later go at the same defect is no first one', (_, parts) => {
    const before = attemptEvent({
      ...parts,
      at: '2026-11-01T09:00:00Z',
      defects: [defectOf({ level: 'missed' })],
    });
    const { attempts, overall } = profile(
      before,
      attemptEvent({ attempt: 2, defects: [defectOf({ level: 'fixed' })] }),
    );
    expect(attempts).toBe(0);
    expect(overall.mean).toBe(0);
  });

  it('counts a defect that was not planted the first time, and not the decoys again', () => {
    const decoys = [{ id: 'integer-cents', area: 'values-and-input', flagged: true }] as const;
    const first = attemptEvent({ decoys: [...decoys], at: '2026-11-01T09:00:00Z' });
    const second = attemptEvent({
      attempt: 2,
      decoys: [...decoys],
      defects: [defectOf({}), defectOf({ id: 'other' })],
    });
    const { attempts, areas, signalDetection } = profile(first, second);
    expect(attempts).toBe(2);
    expect(areas.concurrency.defects).toBe(2);
    expect(signalDetection.falseAlarmRate).toBeCloseTo(1.5 / 2, 12);
  });

  it('goes by time, not by the order of the lines', () => {
    const events = weeklyAttempts(['missed', 'located', 'fixed', 'proven']);
    expect(profileEvents(events.toReversed(), { at: AT })).toEqual(profileEvents(events, { at: AT }));
  });

  it('gives the same bits again', () => {
    const events = weeklyAttempts(['missed', 'explained', 'proven+fixed']);
    expect(JSON.stringify(profileEvents(events))).toBe(
      JSON.stringify(profileEvents(structuredClone(events))),
    );
  });

  it('puts a judgement in the place of what it judges, as if it had been so from the start', () => {
    const events = weeklyAttempts(['missed', 'missed', 'located']);
    const [judged] = weeklyAttempts(['proven']);
    const judgement = {
      type: 'judgement',
      of: { learnerId: 'u1', exerciseId: 'exercise-0', attempt: 1 },
      defects: judged?.defects ?? [],
      at: '2026-11-30T00:00:00Z',
    } as const;
    const fresh = events.map((event, index) =>
      index === 0 ? { ...event, defects: judgement.defects } : event,
    );
    expect(profile(...events, judgement)).toEqual(profile(...fresh));
    expect(profile(...events, judgement)).not.toEqual(profile(...events));
  });

  it('ignores what comes after the time asked for, judgements too', () => {
    const events = weeklyAttempts(['located', 'located', 'missed']);
    const judgement: SkillEvent = {
      type: 'judgement',
      of: { learnerId: 'u1', exerciseId: 'exercise-0', attempt: 1 },
      defects: [],
      at: '2026-03-01T00:00:00Z',
    };
    const at = '2026-01-13T00:00:00Z';
    expect(profileEvents([...events, judgement], { at })).toEqual(profileEvents(events.slice(0, 2), { at }));
  });

  it('lists learners by id', () => {
    const events = ['u2', 'u10', 'u1'].map((learnerId) => attemptEvent({ learnerId }));
    expect(profileEvents(events).map(({ learnerId }) => learnerId)).toEqual(['u1', 'u10', 'u2']);
  });
});

describe('a band', () => {
  it('is wider than the posterior by what the reference defect is unsure of', () => {
    const { overall } = profile(...weeklyAttempts(['located', 'missed']));
    const spread = 1.645 * Math.sqrt(overall.sd ** 2 + 0.01);
    expect(overall.rate).toBeCloseTo(logistic(overall.mean), 12);
    expect(overall.low).toBeCloseTo(logistic(overall.mean - spread), 12);
    expect(overall.high).toBeCloseTo(logistic(overall.mean + spread), 12);
  });

  it('narrows with evidence, whatever the evidence says', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 1, maxLength: 6 }), (shown) => {
        const events = weeklyAttempts(shown).map((event) => ({ ...event, at: '2026-11-02T09:00:00Z' }));
        const before = profile(...events.slice(0, -1), attemptEvent({ mode: 'practice' }));
        expect(profile(...events).overall.sd).toBeLessThan(before.overall.sd);
      }),
      { numRuns: 40 },
    );
  });

  it('never falls when a level rises', () => {
    const order = ['missed', 'located', 'explained', 'proven', 'proven+fixed'] as const;
    const means = order.map((level) => profile(...weeklyAttempts([level])).overall.mean);
    expect(means).toEqual(means.toSorted((a, b) => a - b));
  });

  it('hardly depends on the order of independent attempts on one day', () => {
    fc.assert(
      fc.property(fc.array(levels, { minLength: 2, maxLength: 8 }), (shown) => {
        const events = weeklyAttempts(shown).map((event) => ({ ...event, at: '2026-11-02T09:00:00Z' }));
        const [there, back] = [profile(...events), profile(...events.toReversed())];
        expect(Math.abs(there.overall.mean - back.overall.mean)).toBeLessThan(0.15);
      }),
      { numRuns: 40 },
    );
  });

  it('is shown from the gate on', () => {
    const enough = (attempts: number) =>
      profile(
        ...weeklyAttempts(
          Array.from({ length: attempts }, (_, week) => (week % 3 === 0 ? 'missed' : 'explained')),
        ).map((event): AttemptEvent => ({
          ...event,
          at: '2026-11-02T09:00:00Z',
          decoys: [
            { id: 'a', area: 'load', flagged: false },
            { id: 'b', area: 'security', flagged: false },
          ],
        })),
      );
    expect(enough(7).overall.shown).toBe(false);
    expect(enough(8).overall.shown).toBe(true);
    expect(enough(7).areas.load.shown).toBe(false);
    expect(enough(8).areas.load.shown).toBe(true);
  });
});

describe('growth since a baseline', () => {
  const grown = weeklyAttempts([
    ...Array.from({ length: 12 }, () => 'missed' as const),
    ...Array.from({ length: 12 }, () => 'proven' as const),
  ]);
  const baseline = '2026-03-28T00:00:00Z';

  it('is nothing without a baseline', () => {
    expect(profile(...grown).growth).toBeNull();
  });

  it('is said of somebody who misses everything before and proves everything after', () => {
    const [{ growth } = { growth: null }] = profileEvents(grown, { baseline, focus: 'security' });
    expect(growth?.since).toBe(baseline);
    expect(growth?.overall.label).toBe('growth');
    expect(growth?.areas.security.label).toBe('growth');
  });

  it('is mirrored as decline', () => {
    const fallen = grown.map((event, index) => ({ ...event, defects: grown[23 - index]?.defects ?? [] }));
    const [{ growth } = { growth: null }] = profileEvents(fallen, { baseline });
    expect(growth?.overall.label).toBe('decline');
  });

  it('is not clear when nothing happened since', () => {
    const [{ growth } = { growth: null }] = profileEvents(grown.slice(0, 12), { baseline });
    expect(growth?.overall.label).toBe('no clear change');
  });

  it('leaves the profile itself nearly as it is', () => {
    const [without] = profileEvents(grown);
    const [withBaseline] = profileEvents(grown, { baseline });
    expect(withBaseline?.overall.mean).toBeCloseTo(without?.overall.mean ?? NaN, 2);
  });
});
