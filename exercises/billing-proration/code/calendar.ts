import type { Day, Period } from '../support/subscription.ts';

const DAY_MS = 86_400_000;

// @neutral
/** Returns the period that `day` falls into, for a subscription whose first period starts on `anchor`. */
export function periodOn(anchor: Day, day: Day): Period {
  if (day < anchor) throw new RangeError(`${day} is before the first period, which starts on ${anchor}`);
  // @end
  let start = anchor;
  let end = monthsAfter(anchor, 1);
  // @plant anchor-drift
  while (end <= day) {
    start = end;
    end = monthsAfter(start, 1);
  }
  // @clean
  for (let months = 2; end <= day; months += 1) {
    start = end;
    end = monthsAfter(anchor, months);
  }
  // @end
  return { start, end };
}

/** Returns how many days lie between two days; `to` itself is not counted. */
export function daysBetween(from: Day, to: Day): number {
  // @decoy day-length
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
  // @end
}

export function isLastDay(period: Period, day: Day): boolean {
  // @plant renewal-eve
  return day === period.end;
  // @clean
  return daysBetween(day, period.end) === 1;
  // @end
}

/** Returns the same day of a later month, or the last day of that month if it is too short. */
function monthsAfter(day: Day, months: number): Day {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  // @decoy day-zero
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  // @end
  // @site anchor-drift
  const time = Date.UTC(year, month, Math.min(date.getUTCDate(), lastDate));
  // @end
  return new Date(time).toISOString().slice(0, 10);
}
