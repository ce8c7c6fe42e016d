import { expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';
import type { Subscription } from '../support/subscription.ts';

function subscribeFrom(anchor: string): Subscription {
  return { id: 'sub_1', tier: 'team', anchor, items: [{ sku: 'editor', seats: 10 }], discounts: [] };
}

it.each([
  // 28 February to 31 March are 31 days, 20 of them are left on 11 March.
  ['2026-01-31', '2026-03-11', Math.round((15_000 * 20) / 31)],
  // 30 April to 31 May are 31 days, 16 of them are left on 15 May.
  ['2026-01-31', '2026-05-15', Math.round((15_000 * 16) / 31)],
  // 30 July to 30 August are 31 days, 10 of them are left on 20 August.
  ['2025-11-30', '2026-08-20', Math.round((15_000 * 10) / 31)],
])('a subscription from %s has its own day back after a short month (%s)', (anchor, today, creditCents) => {
  const quote = quoteChange(subscribeFrom(anchor), { tier: 'business', seats: [] }, today);

  expect(quote.creditCents).toBe(creditCents);
});

it('the day after a short month is over belongs to the period that started in it', () => {
  const quote = quoteChange(subscribeFrom('2026-01-31'), { tier: 'business', seats: [] }, '2026-03-28');

  expect(quote).toMatchObject({ startsOn: '2026-03-28', creditCents: Math.round((15_000 * 3) / 31) });
});
