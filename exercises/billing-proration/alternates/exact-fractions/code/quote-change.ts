import { MAX_SEATS, PRICES } from '../support/prices.ts';
import type { Change, Day, Item, Line, Quote, Sku, Subscription, Tier } from '../support/subscription.ts';

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Another shape of the same rules: serial day numbers, BigInt amounts and largest remainders. */
export function quoteChange(subscription: Subscription, change: Change, today: Day): Quote {
  const asked = new Map<Sku, number>();
  for (const { sku, seats } of change.seats) {
    if (!subscription.items.some((item) => item.sku === sku)) throw new RangeError(`no ${sku} here`);
    if (!(Number.isInteger(seats) && seats > 0 && seats <= MAX_SEATS))
      throw new RangeError(`seats of ${sku}: ${seats}`);
    asked.set(sku, seats);
  }
  const items = subscription.items.map(({ sku, seats }) => ({ sku, seats: asked.get(sku) ?? seats }));

  const now = serial(parse(today));
  const anchor = parse(subscription.anchor);
  if (now < serial(anchor)) throw new RangeError(`${today} is too early`);
  const { year, month } = parse(today);
  const ahead = (year - anchor.year) * 12 + (month - anchor.month);
  const index = starts(anchor, ahead) <= now ? ahead : ahead - 1;
  const [start, end] = [starts(anchor, index), starts(anchor, index + 1)];

  const isDeferred = end - now === 1;
  const amountFor = (tier: Tier, billed: readonly Item[], on: number) =>
    isDeferred
      ? { cents: 0, lines: [] }
      : bill(tier, billed, [BigInt(100 - bestPercent(subscription, on)), end - now, end - start]);
  const credit = amountFor(subscription.tier, subscription.items, start);
  const charge = amountFor(change.tier, items, now);
  return {
    startsOn: isDeferred ? format(end) : today,
    items,
    creditCents: credit.cents,
    creditLines: credit.lines,
    chargeCents: charge.cents,
    chargeLines: charge.lines,
    dueCents: charge.cents - credit.cents,
  };
}

function bill(tier: Tier, items: readonly Item[], [percent, days, of]: readonly [bigint, number, number]) {
  const exact = items.map(({ sku, seats }) => BigInt(PRICES[tier][sku] * seats) * percent * BigInt(days));
  const unit = 100n * BigInt(of);
  const sum = exact.reduce((a, b) => a + b, 0n);
  const cents = (2n * sum + unit) / (2n * unit);
  const parts = exact.map((value, position) => ({
    position,
    floor: sum === 0n ? 0n : (cents * value) / sum,
    rest: sum === 0n ? 0n : (cents * value) % sum,
  }));
  const missing = Number(cents - parts.reduce((a, { floor }) => a + floor, 0n));
  const lucky = new Set(
    parts
      .toSorted((a, b) => (a.rest < b.rest ? 1 : a.rest > b.rest ? -1 : a.position - b.position))
      .slice(0, missing)
      .map(({ position }) => position),
  );
  const lines: Line[] = parts.flatMap(({ position, floor }) => {
    const item = items[position];
    return item === undefined ? [] : [{ ...item, cents: Number(floor) + (lucky.has(position) ? 1 : 0) }];
  });
  return { cents: Number(cents), lines };
}

function bestPercent({ discounts }: Subscription, on: number): number {
  let best = 0;
  for (const { percent, from, until } of discounts) {
    if (serial(parse(from)) <= on && on < serial(parse(until)) && percent > best) best = percent;
  }
  return best;
}

/** First day of period number `index`, as a serial number. */
function starts({ year, month, date }: Civil, index: number): number {
  const months = year * 12 + (month - 1) + index;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return serial({ ...target, date: Math.min(date, lengthOf(target)) });
}

function lengthOf({ year, month }: { year: number; month: number }): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1 January of the year 1, counted by whole years and months. */
function serial({ year, month, date }: Civil): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier += 1) days += lengthOf({ year, month: earlier });
  return days + date - 1;
}

function parse(day: Day): Civil {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

function format(days: number): Day {
  let year = 1;
  while (serial({ year: year + 1, month: 1, date: 1 }) <= days) year += 1;
  let month = 1;
  while (month < 12 && serial({ year, month: month + 1, date: 1 }) <= days) month += 1;
  const date = days - serial({ year, month, date: 1 }) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
