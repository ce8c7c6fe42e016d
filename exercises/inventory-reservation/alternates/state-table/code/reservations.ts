import { ConflictError } from '../support/store.ts';
import type { Inventory, Order, OrderLine, OrderStatus, Tx } from '../support/store.ts';

type Step = 'pay' | 'ship' | 'cancel' | 'expire';

class SoldOutError extends Error {
  readonly sku: string;

  constructor(sku: string) {
    super(`${sku} is sold out`);
    this.sku = sku;
  }
}

/** What each step turns an order into, and how many times its quantity goes on hand and on hold. */
const STEPS = {
  pay: { to: { held: 'paid' }, onHand: 0, held: 0 },
  ship: { to: { paid: 'shipped' }, onHand: -1, held: -1 },
  cancel: { to: { held: 'released', paid: 'released' }, onHand: 0, held: -1 },
  expire: { to: { held: 'released' }, onHand: 0, held: -1 },
} as const satisfies Record<
  Step,
  { to: Partial<Record<OrderStatus, OrderStatus>>; onHand: number; held: number }
>;

/** Holds line by line and throws at the first shortage, so that the transaction takes back the earlier lines. */
export async function reserveOrder(
  store: Inventory,
  request: { readonly orderId: string; readonly lines: readonly OrderLine[]; readonly nowMs: number },
): Promise<{ readonly status: OrderStatus | 'sold-out'; readonly sku?: string }> {
  const { orderId: id, lines, nowMs } = request;
  try {
    return await attempt(store, 5, async (tx) => {
      const existing = await tx.findOrder(id);
      if (existing) return { status: existing.status };
      for (const line of lines) await hold(tx, line);
      await tx.saveOrder({ id, lines, status: 'held', holdEndsAtMs: nowMs + 600_000 });
      return { status: 'held' };
    });
  } catch (error) {
    if (error instanceof SoldOutError) return { status: 'sold-out', sku: error.sku };
    throw error;
  }
}

export const payOrder = (store: Inventory, orderId: string) => take(store, orderId, 'pay');
export const shipOrder = (store: Inventory, orderId: string) => take(store, orderId, 'ship');
export const cancelOrder = (store: Inventory, orderId: string) => take(store, orderId, 'cancel');

/** Expires the held orders among those past their time. */
export async function sweepHolds(store: Inventory, nowMs: number) {
  const overdue = (await store.listPastHold(nowMs)).filter(({ status }) => status === 'held');
  const released: string[] = [];
  const failed: { orderId: string; cause: unknown }[] = [];
  for (const order of overdue) {
    await take(store, order.id, 'expire').then(
      (result) => void (result === 'done' && released.push(order.id)),
      (cause: unknown) => void failed.push({ orderId: order.id, cause }),
    );
  }
  return { released, failed };
}

function take(store: Inventory, orderId: string, step: Step): Promise<'done' | 'refused'> {
  return attempt(store, 5, async (tx) => {
    const order = await tx.findOrder(orderId);
    const next = order && nextStatus(order, step);
    if (!order || !next) return 'refused';
    const { onHand, held } = STEPS[step];
    if (held !== 0) {
      for (const { sku, quantity } of order.lines) {
        const row = await tx.requireStock(sku);
        await tx.saveStock({
          ...row,
          onHand: row.onHand + onHand * quantity,
          held: row.held + held * quantity,
        });
      }
    }
    await tx.saveOrder({ ...order, status: next });
    return 'done';
  });
}

function nextStatus({ status }: Order, step: Step): OrderStatus | undefined {
  const to: Partial<Record<OrderStatus, OrderStatus>> = STEPS[step].to;
  return to[status];
}

async function hold(tx: Tx, { sku, quantity }: OrderLine): Promise<void> {
  const row = await tx.findStock(sku);
  const sellable = row ? row.onHand + row.backOrderLimit - row.held : 0;
  if (!row || quantity > sellable) throw new SoldOutError(sku);
  await tx.saveStock({ ...row, held: row.held + quantity });
}

async function attempt<T>(store: Inventory, times: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await store.transaction(work);
  } catch (error) {
    if (error instanceof ConflictError && times > 1) return attempt(store, times - 1, work);
    throw error;
  }
}
