import type { OrderLine, OrderStatus } from './store.ts';

// The shapes that checkout, the warehouse screens and the reservations module have agreed on.

export interface ReserveRequest {
  readonly orderId: string;
  /** 1 to 10 lines, already checked by checkout. */
  readonly lines: readonly OrderLine[];
  readonly nowMs: number;
}

export type ReserveResult =
  { readonly status: OrderStatus } | { readonly status: 'sold-out'; readonly sku: string };

/** `refused`: the order is unknown, or in a status from which this step may not start (it may have been taken before). */
export type StepResult = 'done' | 'refused';

export interface SweepReport {
  readonly released: readonly string[];
  readonly failed: readonly { readonly orderId: string; readonly cause: unknown }[];
}

/** A number on hand set by a person, on the correction screen or as the outcome of a stock-take. */
export interface Correction {
  readonly sku: string;
  readonly onHand: number;
  readonly by: string;
  readonly atMs: number;
  readonly reason: string;
}

export interface StockTake {
  readonly id: string;
  readonly by: string;
  readonly atMs: number;
  /** One count per SKU, a whole number from 0. */
  readonly counts: readonly { readonly sku: string; readonly onHand: number }[];
}
