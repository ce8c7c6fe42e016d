/**
 * A calendar day, `YYYY-MM-DD`, in the calendar of the account. The account service has turned instants into days
 * before they get here, so there are no hours and no time zones.
 */
export type Day = string;

export type Tier = 'team' | 'business';
export type Sku = 'editor' | 'viewer' | 'automation';

/** What is billed together: one month, from `start` up to `end`. */
export interface Period {
  readonly start: Day;
  /** The first day of the next period. */
  readonly end: Day;
}

/** `percent` is a whole number from 0 to 100. The discount is in force from `from` to the day before `until`. */
export interface Discount {
  readonly percent: number;
  readonly from: Day;
  readonly until: Day;
}

export interface Item {
  sku: Sku;
  seats: number;
}

export interface Subscription {
  id: string;
  tier: Tier;
  /** The first day of the first period. */
  anchor: Day;
  /** One per product, at least one, in the order of the contract. */
  items: Item[];
  discounts: Discount[];
}

/** A move to `tier`; `seats` names the products whose number of seats changes as well, each at most once. */
export interface Change {
  readonly tier: Tier;
  readonly seats: readonly Item[];
}

export interface Line {
  readonly sku: Sku;
  readonly seats: number;
  readonly cents: number;
}

export interface Quote {
  /** The day from which the new tier and the new seats count. */
  readonly startsOn: Day;
  readonly items: readonly Item[];
  readonly creditCents: number;
  readonly creditLines: readonly Line[];
  readonly chargeCents: number;
  readonly chargeLines: readonly Line[];
  readonly dueCents: number;
}
