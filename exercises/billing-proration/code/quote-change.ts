import { MAX_SEATS, PRICES } from '../support/prices.ts';
import type { Change, Day, Discount, Item, Quote, Subscription, Tier } from '../support/subscription.ts';
import { daysBetween, isLastDay, periodOn } from './calendar.ts';
import { divideHalfUp, spread, sum } from './money.ts';

/** What is billed for a part of a period: `days` of its `ofDays`. */
interface Stretch {
  readonly tier: Tier;
  readonly items: readonly Item[];
  readonly percentOff: number;
  readonly days: number;
  readonly ofDays: number;
}

/** Returns what a change on the day `today` costs, and what the subscription holds after it. */
export function quoteChange(subscription: Subscription, change: Change, today: Day): Quote {
  const { tier, anchor, items, discounts } = subscription;
  requireSeats(items, change.seats);
  const period = periodOn(anchor, today);
  // @site renewal-eve
  if (isLastDay(period, today)) return quoteRenewal(period.end, withSeats(items, change.seats));
  // @end

  const days = daysBetween(today, period.end);
  const ofDays = daysBetween(period.start, period.end);
  // @plant paid-price
  const percentOff = percentOn(discounts, today);
  const credit = prorate({ tier, items, percentOff, days, ofDays });
  // @clean
  const percentPaid = percentOn(discounts, period.start);
  const percentOff = percentOn(discounts, today);
  const credit = prorate({ tier, items, percentOff: percentPaid, days, ofDays });
  // @end
  const nextItems = withSeats(items, change.seats);
  const charge = prorate({ tier: change.tier, items: nextItems, percentOff, days, ofDays });
  return {
    startsOn: today,
    items: nextItems,
    creditCents: credit.cents,
    creditLines: credit.lines,
    chargeCents: charge.cents,
    chargeLines: charge.lines,
    // @decoy negative-due
    dueCents: charge.cents - credit.cents,
    // @end
  };
}

function quoteRenewal(startsOn: Day, items: readonly Item[]): Quote {
  return { startsOn, items, creditCents: 0, creditLines: [], chargeCents: 0, chargeLines: [], dueCents: 0 };
}

function prorate({ tier, items, percentOff, days, ofDays }: Stretch) {
  const listCents = items.map(({ sku, seats }) => PRICES[tier][sku] * seats);
  const cents = divideHalfUp(sum(listCents) * (100 - percentOff) * days, 100 * ofDays);
  // @neutral
  const shares = spread(cents, listCents);
  const lines = items.map(({ sku, seats }, index) => ({ sku, seats, cents: shares[index] ?? 0 }));
  // @end
  return { cents, lines };
}

/** Returns the highest percentage in force on a day; discounts do not add up. */
function percentOn(discounts: readonly Discount[], day: Day): number {
  const inForce = discounts.filter(({ from, until }) => from <= day && day < until);
  return Math.max(0, ...inForce.map(({ percent }) => percent));
}

/** Returns the items with the numbers of seats that the change asks for. */
function withSeats(items: readonly Item[], changes: readonly Item[]): Item[] {
  // @plant shared-items
  const updated = [...items];
  for (const { sku, seats } of changes) {
    const item = updated.find((candidate) => candidate.sku === sku);
    if (item) item.seats = seats;
  }
  return updated;
  // @clean
  return items.map((item) => {
    const change = changes.find((candidate) => candidate.sku === item.sku);
    return { ...item, seats: change?.seats ?? item.seats };
  });
  // @end
}

function requireSeats(items: readonly Item[], changes: readonly Item[]): void {
  for (const { sku, seats } of changes) {
    if (!items.some((item) => item.sku === sku)) throw new RangeError(`${sku} is not in the subscription`);
    if (!Number.isInteger(seats) || seats < 1 || seats > MAX_SEATS) {
      throw new RangeError(`${sku}: seats must be a whole number from 1 to ${MAX_SEATS}`);
    }
  }
}
