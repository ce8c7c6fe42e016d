import { describe, expect, it } from 'vitest';
import { quoteChange } from '../code/quote-change.ts';
import type { Change, Line, Subscription } from '../support/subscription.ts';

const TO_BUSINESS: Change = { tier: 'business', seats: [] };

function subscribe(overrides: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub_204',
    tier: 'team',
    anchor: '2026-03-15',
    items: [{ sku: 'editor', seats: 10 }],
    discounts: [],
    ...overrides,
  };
}

function total(lines: readonly Line[]): number {
  return lines.reduce((cents, line) => cents + line.cents, 0);
}

describe('days', () => {
  it('counts the whole period on its first day', () => {
    expect(quoteChange(subscribe(), TO_BUSINESS, '2026-03-15')).toMatchObject({
      startsOn: '2026-03-15',
      creditCents: 15_000,
      chargeCents: 25_000,
      dueCents: 10_000,
    });
  });

  it('counts the day of the change and the days after it', () => {
    // 31 March to 14 April are 15 of 31 days.
    expect(quoteChange(subscribe(), TO_BUSINESS, '2026-03-31')).toMatchObject({
      creditCents: 7_258,
      chargeCents: 12_097,
      dueCents: 4_839,
    });
  });

  it('finds the period of a day some months later', () => {
    // 15 June to 15 July are 30 days, 10 of them are left on 5 July.
    expect(quoteChange(subscribe(), TO_BUSINESS, '2026-07-05')).toMatchObject({
      creditCents: 5_000,
      chargeCents: 8_333,
    });
  });

  it('starts a new period on the day of the renewal', () => {
    expect(quoteChange(subscribe(), TO_BUSINESS, '2026-04-15')).toMatchObject({
      startsOn: '2026-04-15',
      creditCents: 15_000,
      chargeCents: 25_000,
    });
  });

  it('still divides when two days are left', () => {
    expect(quoteChange(subscribe(), TO_BUSINESS, '2026-04-13')).toMatchObject({
      startsOn: '2026-04-13',
      creditCents: 968,
      chargeCents: 1_613,
    });
  });

  it.each([
    ['2026-02-01', '2026-02-15', 7_500],
    ['2028-02-01', '2028-02-15', 7_759],
  ])('knows how long February is (from %s, on %s)', (anchor, today, creditCents) => {
    expect(quoteChange(subscribe({ anchor }), TO_BUSINESS, today)).toMatchObject({ creditCents });
  });

  it('ends a period on the last day of a month that is too short', () => {
    // 31 January to 28 February are 28 days, 14 of them are left on 14 February.
    expect(quoteChange(subscribe({ anchor: '2026-01-31' }), TO_BUSINESS, '2026-02-14')).toMatchObject({
      creditCents: 7_500,
      chargeCents: 12_500,
    });
  });
});

describe('prices and discounts', () => {
  it('takes a discount off both the credit and the charge', () => {
    const discounts = [{ percent: 20, from: '2026-01-01', until: '2027-01-01' }];

    expect(quoteChange(subscribe({ discounts }), TO_BUSINESS, '2026-03-15')).toMatchObject({
      creditCents: 12_000,
      chargeCents: 20_000,
      dueCents: 8_000,
    });
  });

  it('takes the highest of several discounts', () => {
    const discounts = [
      { percent: 10, from: '2026-01-01', until: '2027-01-01' },
      { percent: 40, from: '2026-03-01', until: '2026-06-01' },
    ];

    expect(quoteChange(subscribe({ discounts }), TO_BUSINESS, '2026-03-20')).toMatchObject({
      creditCents: Math.round((9_000 * 26) / 31),
      chargeCents: Math.round((15_000 * 26) / 31),
    });
  });

  it('leaves out a discount that is over', () => {
    const discounts = [{ percent: 50, from: '2026-01-01', until: '2026-03-15' }];

    expect(quoteChange(subscribe({ discounts }), TO_BUSINESS, '2026-03-15')).toMatchObject({
      creditCents: 15_000,
      chargeCents: 25_000,
    });
  });

  it('charges the new number of seats and credits the old one', () => {
    const change: Change = { tier: 'business', seats: [{ sku: 'editor', seats: 12 }] };

    expect(quoteChange(subscribe(), change, '2026-03-15')).toEqual({
      startsOn: '2026-03-15',
      items: [{ sku: 'editor', seats: 12 }],
      creditCents: 15_000,
      creditLines: [{ sku: 'editor', seats: 10, cents: 15_000 }],
      chargeCents: 30_000,
      chargeLines: [{ sku: 'editor', seats: 12, cents: 30_000 }],
      dueCents: 15_000,
    });
  });

  it('owes the customer money when the new tier costs less', () => {
    const change: Change = { tier: 'team', seats: [] };

    expect(quoteChange(subscribe({ tier: 'business' }), change, '2026-03-15')).toMatchObject({
      dueCents: -10_000,
    });
  });
});

describe('lines', () => {
  const items = [
    { sku: 'editor', seats: 10 },
    { sku: 'viewer', seats: 5 },
    { sku: 'automation', seats: 2 },
  ] satisfies Subscription['items'];

  it('has one line per item in the order of the contract', () => {
    const anchor = '2026-04-01';
    const quote = quoteChange(
      subscribe({ anchor, items: structuredClone(items) }),
      TO_BUSINESS,
      '2026-04-16',
    );

    expect(quote.creditLines).toEqual([
      { sku: 'editor', seats: 10, cents: 7_500 },
      { sku: 'viewer', seats: 5, cents: 1_000 },
      { sku: 'automation', seats: 2, cents: 900 },
    ]);
    expect(quote.chargeLines).toEqual([
      { sku: 'editor', seats: 10, cents: 12_500 },
      { sku: 'viewer', seats: 5, cents: 1_750 },
      { sku: 'automation', seats: 2, cents: 1_300 },
    ]);
  });

  it.each(['2026-03-16', '2026-03-26', '2026-04-09'])('adds up to the two amounts (%s)', (today) => {
    const quote = quoteChange(subscribe({ items: structuredClone(items) }), TO_BUSINESS, today);

    expect(total(quote.creditLines)).toBe(quote.creditCents);
    expect(total(quote.chargeLines)).toBe(quote.chargeCents);
    expect(quote.dueCents).toBe(quote.chargeCents - quote.creditCents);
  });

  it('changes the seats of the named items only', () => {
    const change: Change = { tier: 'team', seats: [{ sku: 'viewer', seats: 50 }] };
    const quote = quoteChange(subscribe({ items: structuredClone(items) }), change, '2026-03-20');

    expect(quote.items).toEqual([
      { sku: 'editor', seats: 10 },
      { sku: 'viewer', seats: 50 },
      { sku: 'automation', seats: 2 },
    ]);
  });
});

describe('refusals', () => {
  it.each([0, -1, 2.5, 1_001, Number.NaN])('refuses %s seats', (seats) => {
    const change: Change = { tier: 'business', seats: [{ sku: 'editor', seats }] };

    expect(() => quoteChange(subscribe(), change, '2026-03-20')).toThrow(RangeError);
  });

  it('refuses a product that the subscription does not have', () => {
    const change: Change = { tier: 'business', seats: [{ sku: 'viewer', seats: 3 }] };

    expect(() => quoteChange(subscribe(), change, '2026-03-20')).toThrow('viewer');
  });

  it('refuses a day before the first period', () => {
    expect(() => quoteChange(subscribe(), TO_BUSINESS, '2026-03-14')).toThrow(RangeError);
  });
});
