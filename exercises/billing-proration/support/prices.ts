import type { Sku, Tier } from './subscription.ts';

/** List prices in cents, per seat and period. */
export const PRICES: Readonly<Record<Tier, Readonly<Record<Sku, number>>>> = {
  team: { editor: 1_500, viewer: 400, automation: 900 },
  business: { editor: 2_500, viewer: 700, automation: 1_300 },
};

/** The most seats that one item can have. */
export const MAX_SEATS = 1_000;
