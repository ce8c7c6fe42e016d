import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNext, countWaiting, EMPTY_LINE, joinLine, leaveLine, type FairLine } from './fair-line.ts';
import type { Waiter } from './fair-line.ts';

const PEOPLE = ['ada', 'bo', 'cy', 'di', null] as const;
const PLACES = 2;
const LIMITS = {
  interactive: { waiting: 12, perPerson: 4 },
  background: { waiting: 5, perPerson: 3 },
} as const;
const join = fc.record({
  type: fc.constant('join' as const),
  personId: fc.constantFrom(...PEOPLE),
  urgency: fc.constantFrom('interactive' as const, 'interactive' as const, 'background' as const),
});
const act = fc.oneof(
  { weight: 6, arbitrary: join },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('finish' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('give-up' as const), pick: fc.nat() }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Seen = {
  line: FairLine;
  joined: Waiter[];
  called: Waiter[];
  gone: Set<number>;
  /** The line before each call. */
  before: FairLine[];
};

/** Plays arrivals, ends and departures; after each, whoever may go is called. */
function play(acts: readonly Act[], check: (line: FairLine) => void = () => {}): Seen {
  const seen: Seen = { line: EMPTY_LINE, joined: [], called: [], gone: new Set(), before: [] };
  acts.forEach((one, id) => {
    apply(seen, one, id);
    for (let next = nextOf(seen); next !== null; next = nextOf(seen)) {
      seen.before.push(seen.line);
      seen.called.push(next.waiter);
      seen.line = next.line;
      check(seen.line);
    }
    check(seen.line);
  });
  return seen;
}

function apply(seen: Seen, one: Act, id: number): void {
  if (one.type === 'join') {
    const waiter = { id, personId: one.personId, urgency: one.urgency };
    const joined = joinLine(seen.line, waiter, LIMITS);
    if (joined.status !== 'joined') return;
    seen.joined.push(waiter);
    seen.line = joined.line;
    return;
  }
  const pool = one.type === 'finish' ? seen.line.running : waitersOf(seen.line);
  const chosen = pool[one.pick % Math.max(1, pool.length)];
  if (chosen === undefined) return;
  seen.gone.add(chosen.id);
  seen.line = leaveLine(seen.line, chosen.id);
}

function nextOf({ line }: Seen) {
  return line.running.length < PLACES ? callNext(line) : null;
}

function waitersOf({ lanes }: FairLine): readonly Waiter[] {
  return [...lanes.interactive, ...lanes.background].flatMap(({ jobs }) => jobs);
}

/** Lets everything that runs end, one after the other, until nobody waits. */
function drain(seen: Seen): Seen {
  const ends = Array.from({ length: 200 }, () => ({ type: 'finish' as const, pick: 0 }));
  for (const end of ends) {
    apply(seen, end, -1);
    for (let next = nextOf(seen); next !== null; next = nextOf(seen)) {
      seen.called.push(next.waiter);
      seen.line = next.line;
    }
  }
  return seen;
}

const acts = fc.array(act, { minLength: 40, maxLength: 200 });

describe('the fair line, whatever comes', () => {
  it('calls everyone who stays exactly once, and nobody who left', () => {
    fc.assert(
      fc.property(acts, (given) => {
        const seen = play(given);
        const leftWaiting = new Set([...seen.gone].filter((id) => !seen.called.some((one) => one.id === id)));
        drain(seen);
        const expected = seen.joined.filter(({ id }) => !leftWaiting.has(id)).map(({ id }) => id);
        expect(seen.called.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected);
        expect(waitersOf(seen.line)).toEqual([]);
        expect(seen.line.running).toEqual([]);
      }),
    );
  });

  it('never holds more than it may, and runs one job of a person in a lane', () => {
    fc.assert(
      fc.property(acts, (given) => {
        play(given, (line) => {
          expect(line.running.length).toBeLessThanOrEqual(PLACES);
          for (const urgency of ['interactive', 'background'] as const) {
            expect(countWaiting(line, urgency)).toBeLessThanOrEqual(LIMITS[urgency].waiting);
            for (const personId of ['ada', 'bo', 'cy']) {
              const isTheirs = (one: Waiter): boolean => one.personId === personId && one.urgency === urgency;
              const running = line.running.filter(isTheirs).length;
              const waiting = waitersOf(line).filter(isTheirs).length;
              expect(running).toBeLessThanOrEqual(1);
              expect(running + waiting).toBeLessThanOrEqual(LIMITS[urgency].perPerson);
            }
          }
        });
      }),
    );
  });

  it("keeps each person's jobs in their order", () => {
    fc.assert(
      fc.property(acts, (given) => {
        const { called } = drain(play(given));
        for (const personId of PEOPLE)
          for (const urgency of ['interactive', 'background'] as const) {
            const ids = called
              .filter((one) => one.personId === personId && one.urgency === urgency)
              .map(({ id }) => id);
            expect(ids).toEqual(ids.toSorted((a, b) => a - b));
          }
      }),
    );
  });

  it('calls nobody again in a lane before another person who could have gone since', () => {
    fc.assert(
      fc.property(acts, (given) => {
        const { called, before } = play(given);
        called.forEach((waiter, index) => {
          const { personId, urgency } = waiter;
          const earlier = called.slice(0, index);
          const isInLane = (one: Waiter): boolean => one.urgency === urgency;
          const last = earlier.findLastIndex((one) => isInLane(one) && one.personId === personId);
          if (last < 0) return;
          const since = before.slice(last, index + 1).map((line) => mayGo(line, urgency));
          const served = new Set(
            called
              .slice(last, index)
              .filter(isInLane)
              .map((one) => one.personId),
          );
          const passedOver = (since[0] ?? []).filter(
            (one) => !served.has(one.personId) && since.every((list) => list.some(({ id }) => id === one.id)),
          );
          expect(passedOver).toEqual([]);
        });
      }),
    );
  });

  it('lets a grading that may go wait for four interactive runs at most', () => {
    fc.assert(
      fc.property(acts, (given) => {
        const { called, before } = play(given);
        let inARow = 0;
        called.forEach((waiter, index) => {
          const line = before[index] ?? EMPTY_LINE;
          const isPassedOver = waiter.urgency === 'interactive' && mayGo(line, 'background').length > 0;
          inARow = isPassedOver ? inARow + 1 : 0;
          expect(inARow).toBeLessThanOrEqual(4);
        });
      }),
    );
  });
});

/** Those who wait in a lane and whose person has nothing running there. */
function mayGo({ lanes, running }: FairLine, urgency: Waiter['urgency']): readonly Waiter[] {
  const busy = new Set(running.filter((one) => one.urgency === urgency).map(({ personId }) => personId));
  return lanes[urgency]
    .filter(({ personId }) => personId === null || !busy.has(personId))
    .flatMap(({ jobs }) => jobs);
}
