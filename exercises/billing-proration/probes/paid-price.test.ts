import { expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';
import type { Discount } from '../support/subscription.ts';

function creditWith(discounts: Discount[]): number {
  const quote = quoteChange(
    { id: 'sub_1', tier: 'team', anchor: '2026-04-01', items: [{ sku: 'editor', seats: 10 }], discounts },
    { tier: 'business', seats: [] },
    '2026-04-16',
  );
  return quote.creditCents;
}

it('a discount that ended within the period still counts for the credit', () => {
  expect(creditWith([{ percent: 50, from: '2026-01-01', until: '2026-04-10' }])).toBe(3_750);
});

it('a discount that began within the period does not lower the credit', () => {
  expect(creditWith([{ percent: 20, from: '2026-04-02', until: '2027-01-01' }])).toBe(7_500);
});
