import { ConflictError } from './store.ts';
import type { AuditEntry, Inventory, Order, StockRow, StockTakeRecord, Tx } from './store.ts';

const LATENCY_MS = 2;

interface Versioned {
  readonly version: number;
  readonly stock?: StockRow;
  readonly order?: Order;
}

/** The inventory database in memory. Every read and every commit takes 2 ms, as if it went over the network. */
export class MemoryInventory implements Inventory {
  readonly #audit: AuditEntry[] = [];
  readonly #stockTakes: StockTakeRecord[] = [];
  readonly #rows = new Map<string, Versioned>();
  #commitsUntilFailure = Infinity;

  get audit(): readonly AuditEntry[] {
    return [...this.#audit];
  }

  get stockTakes(): readonly StockTakeRecord[] {
    return [...this.#stockTakes];
  }

  addStock(sku: string, onHand: number, fields: Partial<Omit<StockRow, 'sku' | 'onHand'>> = {}): void {
    this.#put(`stock ${sku}`, { stock: { sku, onHand, held: 0, backOrderLimit: 0, ...fields } });
  }

  /** Makes one commit reject and keep nothing: the next one, or the one after `commits` more. */
  failCommitAfter(commits: number): void {
    this.#commitsUntilFailure = commits;
  }

  async findStock(sku: string): Promise<StockRow | undefined> {
    await pause();
    return this.#rows.get(`stock ${sku}`)?.stock;
  }

  async findOrder(orderId: string): Promise<Order | undefined> {
    await pause();
    return this.#rows.get(`order ${orderId}`)?.order;
  }

  async listPastHold(nowMs: number): Promise<readonly Order[]> {
    await pause();
    return [...this.#rows.values()]
      .flatMap(({ order }) => order ?? [])
      .filter((order) => order.holdEndsAtMs <= nowMs && (order.status === 'held' || order.status === 'paid'))
      .sort((left, right) => left.holdEndsAtMs - right.holdEndsAtMs || (left.id < right.id ? -1 : 1));
  }

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const versions = new Map<string, number>();
    const writes = new Map<string, Omit<Versioned, 'version'>>();
    const audit: AuditEntry[] = [];
    const stockTakes: StockTakeRecord[] = [];
    const read = async (key: string) => {
      await pause();
      const row = this.#rows.get(key);
      if (!versions.has(key)) versions.set(key, row?.version ?? 0);
      return writes.get(key) ?? row;
    };
    const findStock = async (sku: string) => (await read(`stock ${sku}`))?.stock;

    const result = await work({
      findStock,
      async requireStock(sku) {
        const row = await findStock(sku);
        if (row === undefined) throw new Error(`no stock row for ${sku}`);
        return row;
      },
      findOrder: async (orderId) => (await read(`order ${orderId}`))?.order,
      saveStock: async (stock) => void writes.set(`stock ${stock.sku}`, { stock }),
      saveOrder: async (order) => void writes.set(`order ${order.id}`, { order }),
      appendAudit: async (entry) => void audit.push(entry),
      saveStockTake: async (record) => void stockTakes.push(record),
    });

    await pause();
    for (const [key, version] of versions) {
      if ((this.#rows.get(key)?.version ?? 0) !== version) throw new ConflictError(key);
    }
    if (this.#commitsUntilFailure-- === 0) throw new Error('the connection to the database was lost');
    for (const [key, row] of writes) this.#put(key, row);
    this.#audit.push(...audit);
    this.#stockTakes.push(...stockTakes);
    return result;
  }

  #put(key: string, row: Omit<Versioned, 'version'>): void {
    this.#rows.set(key, { ...structuredClone(row), version: (this.#rows.get(key)?.version ?? 0) + 1 });
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LATENCY_MS);
  });
}
