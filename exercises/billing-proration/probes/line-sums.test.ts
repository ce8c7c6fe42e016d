import { expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';
import type { Line, Subscription } from '../support/subscription.ts';

const ITEM_LISTS = [
  [
    { sku: 'editor', seats: 3 },
    { sku: 'viewer', seats: 7 },
  ],
  [
    { sku: 'editor', seats: 10 },
    { sku: 'viewer', seats: 5 },
    { sku: 'automation', seats: 2 },
  ],
  [
    { sku: 'automation', seats: 11 },
    { sku: 'editor', seats: 13 },
    { sku: 'viewer', seats: 1 },
  ],
] satisfies Subscription['items'][];

function total(lines: readonly Line[]): number {
  return lines.reduce((cents, line) => cents + line.cents, 0);
}

it.each(ITEM_LISTS.map((items, index) => [index, items] as const))(
  'the lines add up to the amounts on each day of a period (list %i)',
  (_index, items) => {
    for (let date = 1; date <= 29; date += 1) {
      const today = `2026-04-${String(date).padStart(2, '0')}`;
      const quote = quoteChange(
        { id: 'sub_1', tier: 'team', anchor: '2026-04-01', items: structuredClone(items), discounts: [] },
        { tier: 'business', seats: [] },
        today,
      );
      expect([today, total(quote.creditLines)]).toEqual([today, quote.creditCents]);
      expect([today, total(quote.chargeLines)]).toEqual([today, quote.chargeCents]);
    }
  },
);
