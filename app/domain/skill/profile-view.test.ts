import { describe, expect, it } from 'vitest';
import { DEFAULT_HYPERPARAMETERS as hyper } from './hyperparameters.ts';
import { viewProfile } from './profile-view.ts';
import { weeklyAttempts } from './replay-fixture.ts';
import { replaySkill } from './replay-skill.ts';
import type { AttemptEvent, SkillDefect } from './skill-event.ts';

const AT = Date.parse('2026-11-02T10:00:00Z');

/** The profile after so many reviews on one day, each with two decoys and five forecasts. */
function viewAfter(
  reviews: number,
  parts: { flagged?: boolean; o?: 0 | 1; level?: SkillDefect['level'] } = {},
) {
  const { flagged = false, o = 1, level = 'explained' } = parts;
  const events = weeklyAttempts(Array.from({ length: reviews }, () => level)).map((event): AttemptEvent => ({
    ...event,
    at: '2026-11-02T09:00:00Z',
    decoys: [
      { id: 'a', area: 'load', flagged },
      { id: 'b', area: 'security', flagged },
    ],
    forecasts: Array.from({ length: 5 }, () => ({ of: 'finding' as const, p: 0.9, o })),
  }));
  return viewProfile(replaySkill('u1', events, { hyper }), { atMs: AT, hyper });
}

describe('the profile page', () => {
  it('shows no number before any review', () => {
    const { attempts, overall, falseAlarms, areas } = viewAfter(0);
    expect({ attempts, overall, falseAlarms }).toEqual({
      attempts: 0,
      overall: {
        status: 'collecting',
        gate: {
          isOpen: false,
          waitsFor: [
            { of: 'attempts', have: 0, need: 8 },
            { of: 'defects', have: 0, need: 24 },
            { of: 'decoys', have: 0, need: 12 },
          ],
        },
      },
      falseAlarms: null,
    });
    expect(areas.every(({ band }) => band.status === 'collecting')).toBe(true);
  });

  it.each([
    ['the overall band', 7, 8, (view: ReturnType<typeof viewAfter>) => view.overall],
    ['an area', 7, 8, (view: ReturnType<typeof viewAfter>) => view.areas[0]?.band],
    ['sensitivity and caution', 9, 10, (view: ReturnType<typeof viewAfter>) => view.detection],
    ['over-confidence', 3, 4, (view: ReturnType<typeof viewAfter>) => view.calibration.overconfidence],
    ['the calibration diagram', 7, 8, (view: ReturnType<typeof viewAfter>) => view.calibration.diagram],
  ])('opens %s between %i and %i reviews', (_, before, from, figure) => {
    expect(figure(viewAfter(before))?.status).toBe('collecting');
    expect(figure(viewAfter(from))?.status).toBe('shown');
  });

  it('says what is too uncertain although enough was seen', () => {
    const narrow = { ...hyper, generalSd: 5 };
    const events = weeklyAttempts(Array.from({ length: 8 }, () => 'explained' as const)).map((event) => ({
      ...event,
      decoys: [
        { id: 'a', area: 'load' as const, flagged: false },
        { id: 'b', area: 'load' as const, flagged: false },
      ],
    }));
    const { overall } = viewProfile(replaySkill('u1', events, { hyper: narrow }), {
      atMs: Date.parse('2036-01-01T00:00:00Z'),
      hyper: narrow,
    });
    expect(overall).toEqual({ status: 'collecting', gate: { isOpen: false, waitsFor: [] } });
  });

  it('says over-confidence only when it is more than chance', () => {
    expect(viewAfter(8, { o: 1 }).calibration.overconfidence).toEqual({
      status: 'shown',
      value: expect.any(Number),
    });
    expect(viewAfter(8, { o: 0 }).calibration.overconfidence).toMatchObject({
      value: expect.closeTo(0.9, 10),
    });
  });

  it('counts each defect at the height that it reached', () => {
    expect(viewAfter(3, { level: 'fixed' }).areas[0]).toMatchObject({ defects: 3, heights: [0, 0, 0, 3, 0] });
  });

  it('draws growth from the eighth review on and ticks every one', () => {
    const { growth } = viewAfter(10);
    expect(growth.ticks).toHaveLength(10);
    expect(growth.points).toHaveLength(3);
  });

  it('lists a kind that is due soon', () => {
    expect(viewAfter(1, { level: 'missed' }).retests.map(({ kind }) => kind)).toEqual(['conc.lost-update']);
  });
});
