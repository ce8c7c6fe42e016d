import { findShortage, transact, updateStock } from './stock.ts';
import type { ReserveRequest, ReserveResult, StepResult, SweepReport } from '../support/contract.ts';
import type { Inventory, Order, OrderStatus, StockRow, Tx } from '../support/store.ts';

const HOLD_MS = 10 * 60 * 1000;

/** Holds all units of an order or none; a repeated order id gets the status that the order has by now. */
export async function reserveOrder(
  store: Inventory,
  { orderId, lines, nowMs }: ReserveRequest,
): Promise<ReserveResult> {
  return transact(store, async (tx) => {
    const known = await tx.findOrder(orderId);
    if (known !== undefined) return { status: known.status };

    // @plant outside-read
    const sku = await findShortage(store, lines);
    // @clean
    const sku = await findShortage(tx, lines);
    // @end
    if (sku !== undefined) return { status: 'sold-out', sku };

    // @site outside-read
    await updateStock(tx, lines, (row, quantity) => ({ ...row, held: row.held + quantity }));
    // @end
    await tx.saveOrder({ id: orderId, lines, status: 'held', holdEndsAtMs: nowMs + HOLD_MS });
    return { status: 'held' };
  });
}

// @decoy late-payment
/** Marks a held order as paid. */
export async function payOrder(store: Inventory, orderId: string): Promise<StepResult> {
  return transact(store, async (tx) => {
    const order = await moveOrder(tx, orderId, { from: ['held'], to: 'paid' });
    return order === undefined ? 'refused' : 'done';
  });
}
// @end

// @site half-shipment
/** Marks a paid order as shipped and takes its units out of stock. */
export async function shipOrder(store: Inventory, orderId: string): Promise<StepResult> {
  const takeOut = (row: StockRow, quantity: number) => ({
    ...row,
    onHand: row.onHand - quantity,
    held: row.held - quantity,
  });
  // @end
  // @plant half-shipment
  const order = await transact(store, (tx) => moveOrder(tx, orderId, { from: ['paid'], to: 'shipped' }));
  if (order === undefined) return 'refused';
  await transact(store, (tx) => updateStock(tx, order.lines, takeOut));
  return 'done';
  // @clean
  return transact(store, async (tx) => {
    const order = await moveOrder(tx, orderId, { from: ['paid'], to: 'shipped' });
    if (order === undefined) return 'refused';
    await updateStock(tx, order.lines, takeOut);
    return 'done';
  });
  // @end
}

/** Releases an order that has not been shipped. */
export async function cancelOrder(store: Inventory, orderId: string): Promise<StepResult> {
  return releaseOrder(store, orderId, ['held', 'paid']);
}

/** Goes through the orders whose hold time is over; reports the released ones and those that failed this time. */
export async function sweepHolds(store: Inventory, nowMs: number): Promise<SweepReport> {
  const released: string[] = [];
  const failed: { orderId: string; cause: unknown }[] = [];
  // @site paid-sweep
  for (const { id } of await store.listPastHold(nowMs)) {
    // @end
    try {
      // @plant paid-sweep
      const result = await cancelOrder(store, id);
      // @clean
      const result = await releaseOrder(store, id, ['held']);
      // @end
      if (result === 'done') released.push(id);
    } catch (cause) {
      failed.push({ orderId: id, cause });
    }
  }
  return { released, failed };
}

async function releaseOrder(store: Inventory, orderId: string, from: OrderStatus[]): Promise<StepResult> {
  return transact(store, async (tx) => {
    const order = await moveOrder(tx, orderId, { from, to: 'released' });
    if (order === undefined) return 'refused';
    await updateStock(tx, order.lines, (row, quantity) => ({ ...row, held: row.held - quantity }));
    return 'done';
  });
}

async function moveOrder(
  tx: Tx,
  orderId: string,
  { from, to }: { readonly from: readonly OrderStatus[]; readonly to: OrderStatus },
): Promise<Order | undefined> {
  const order = await tx.findOrder(orderId);
  if (order === undefined || !from.includes(order.status)) return undefined;
  await tx.saveOrder({ ...order, status: to });
  return order;
}
