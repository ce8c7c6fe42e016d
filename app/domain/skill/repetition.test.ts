import { describe, expect, it } from 'vitest';
import { dueKinds, repeatKinds, retrievability, type RepetitionCard } from './repetition.ts';
import { attemptEvent, defectOf } from './replay-fixture.ts';
import type { SkillDefect } from './skill-event.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const START = '2026-11-02T09:00:00.000Z';

function met(
  level: SkillDefect['level'],
  at = START,
  cards: ReadonlyMap<string, RepetitionCard> = new Map(),
) {
  return repeatKinds(cards, attemptEvent({ at, defects: [defectOf({ level })] }));
}

function daysUntilDue(cards: ReadonlyMap<string, RepetitionCard>): number {
  const [card] = cards.values();
  return card === undefined ? NaN : (card.dueMs - card.lastMs) / DAY_MS;
}

describe('the repetition of kinds', () => {
  it('waits longer the higher the level was', () => {
    const days = (['missed', 'located', 'explained', 'proven'] as const).map((level) =>
      daysUntilDue(met(level)),
    );
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(new Set(days).size).toBe(4);
    expect(daysUntilDue(met('fixed'))).toBe(days[3]);
    expect(daysUntilDue(met('proven+fixed'))).toBe(days[3]);
  });

  it('waits longer with each success and starts over after a miss', () => {
    const once = met('explained');
    const again = met('explained', '2026-11-20T09:00:00Z', once);
    expect(daysUntilDue(again)).toBeGreaterThan(daysUntilDue(once));
    const missed = met('missed', '2026-12-20T09:00:00Z', again);
    expect(daysUntilDue(missed)).toBeLessThan(daysUntilDue(again));
    expect([...missed.values()][0]?.lapses).toBe(1);
  });

  it('never waits longer than 120 days', () => {
    let cards = met('proven');
    for (let year = 2027; year < 2035; year += 1) {
      cards = met('proven', `${year}-01-01T00:00:00Z`, cards);
      expect(daysUntilDue(cards)).toBeLessThanOrEqual(120);
    }
    expect(daysUntilDue(cards)).toBe(120);
  });

  it('is fed by practice too', () => {
    expect(repeatKinds(new Map(), attemptEvent({ mode: 'practice' })).size).toBe(1);
  });

  it('lists what is due, the longest overdue first', () => {
    const cards = repeatKinds(
      new Map(),
      attemptEvent({
        at: START,
        defects: [
          defectOf({ id: 'a', kind: 'data.a', level: 'explained' }),
          defectOf({ id: 'b', kind: 'data.b', level: 'missed' }),
        ],
      }),
    );
    expect(dueKinds(cards, Date.parse(START))).toEqual([]);
    const later = Date.parse(START) + 60 * DAY_MS;
    expect(dueKinds(cards, later).map(({ kind }) => kind)).toEqual(['data.b', 'data.a']);
  });

  it('forgets from 1 down to the retention at the due time', () => {
    const [card] = met('explained').values();
    if (card === undefined) throw new Error('no card');
    expect(retrievability(card, card.lastMs)).toBeCloseTo(1, 6);
    expect(retrievability(card, card.dueMs)).toBeCloseTo(0.85, 1);
    expect(retrievability(card, card.dueMs + 90 * DAY_MS)).toBeLessThan(0.8);
  });
});
