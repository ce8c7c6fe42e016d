export interface LogEntry {
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Log {
  warn(message: string, fields: Readonly<Record<string, unknown>>): void;
}

/** A log that keeps its entries, for tests. */
export function createMemoryLog(): Log & { readonly entries: readonly LogEntry[] } {
  const entries: LogEntry[] = [];
  return {
    get entries() {
      return [...entries];
    },
    warn(message, fields) {
      entries.push({ message, fields });
    },
  };
}
