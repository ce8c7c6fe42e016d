export type Clock = { now(): number };

export type ManualClock = Clock & { set(time: string): void };

/** A clock that stands at the given time (ISO, UTC) until it is set to another. */
export function createManualClock(time: string): ManualClock {
  let current = Date.parse(time);
  return {
    now: () => current,
    set: (next) => {
      current = Date.parse(next);
    },
  };
}
