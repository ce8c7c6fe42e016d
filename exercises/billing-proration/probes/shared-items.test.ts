import { expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';
import type { Change, Subscription } from '../support/subscription.ts';

it('quotes leave the subscription as it was, so that each of them starts from the same seats', () => {
  const subscription: Subscription = {
    id: 'sub_1',
    tier: 'team',
    anchor: '2026-04-01',
    items: [
      { sku: 'editor', seats: 10 },
      { sku: 'viewer', seats: 5 },
    ],
    discounts: [],
  };
  const before = structuredClone(subscription);
  const change: Change = { tier: 'business', seats: [{ sku: 'editor', seats: 100 }] };
  const first = quoteChange(subscription, change, '2026-04-11');
  const second = quoteChange(subscription, change, '2026-04-11');

  expect(subscription).toEqual(before);
  expect(second.creditCents).toBe(first.creditCents);
});
