import { expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';

it.each([
  ['2026-03-15', '2026-04-14', '2026-04-15'],
  ['2026-03-15', '2026-06-14', '2026-06-15'],
  ['2026-02-01', '2026-02-28', '2026-03-01'],
])('a change on the last day waits for the renewal (from %s, on %s)', (anchor, today, startsOn) => {
  const quote = quoteChange(
    { id: 'sub_1', tier: 'team', anchor, items: [{ sku: 'editor', seats: 10 }], discounts: [] },
    { tier: 'business', seats: [{ sku: 'editor', seats: 12 }] },
    today,
  );

  expect(quote).toEqual({
    startsOn,
    items: [{ sku: 'editor', seats: 12 }],
    creditCents: 0,
    creditLines: [],
    chargeCents: 0,
    chargeLines: [],
    dueCents: 0,
  });
});
