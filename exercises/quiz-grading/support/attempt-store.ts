import type { Attempt, AttemptStatus } from './model.ts';

export type AttemptFilter = {
  readonly examId: string;
  readonly status?: AttemptStatus;
  /** Narrows the list to these candidates. Left out or empty, the filter does not apply. */
  readonly candidateIds?: readonly string[] | undefined;
};

export type AttemptStore = {
  /** The stored attempt; rejects for an unknown id. */
  read(id: string): Promise<Attempt>;
  /** The attempts that match the whole filter, by id. */
  list(filter: AttemptFilter): Promise<Attempt[]>;
  /**
   * Applies `change` to the stored attempt as one step: no other write comes in between. When `change` throws,
   * nothing is written and the call rejects with that error.
   */
  update(id: string, change: (current: Attempt) => Attempt): Promise<{ before: Attempt; after: Attempt }>;
};

/** An attempt store in memory. As with the database, values are copied on the way in and out. */
export function createAttemptStore(initial: readonly Attempt[]): AttemptStore {
  const rows = new Map(initial.map((attempt) => [attempt.id, structuredClone(attempt)]));

  function find(id: string): Attempt {
    const row = rows.get(id);
    if (!row) throw new Error(`No attempt ${id}`);
    return structuredClone(row);
  }

  return {
    async read(id) {
      await roundTrip();
      return find(id);
    },
    async list({ examId, status, candidateIds = [] }) {
      await roundTrip();
      return [...rows.values()]
        .filter((row) => row.examId === examId)
        .filter((row) => status === undefined || row.status === status)
        .filter((row) => candidateIds.length === 0 || candidateIds.includes(row.candidateId))
        .map((row) => structuredClone(row))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async update(id, change) {
      await roundTrip();
      const before = find(id);
      const after = structuredClone(change(find(id)));
      rows.set(id, after);
      return { before, after: find(id) };
    },
  };
}

function roundTrip(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3));
}
