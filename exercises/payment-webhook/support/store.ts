export interface Account {
  readonly id: string;
  /** Render minutes left. */
  readonly minutes: number;
  readonly hasAccess: boolean;
  /** The sequence of the subscription update applied last, 0 before the first. */
  readonly statusSequence: number;
}

export interface Tx {
  /** Remembers a key; false when it is remembered already. Keys are cleared after 90 days. */
  claim(key: string): Promise<boolean>;
  /** The account with this id; rejects with UnknownAccountError when there is none. */
  requireAccount(accountId: string): Promise<Account>;
  saveAccount(account: Account): Promise<void>;
}

export interface Store {
  /** Runs the work alone, and keeps all of its writes when it resolves, none of them when it rejects. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export class UnknownAccountError extends Error {
  constructor(accountId: string) {
    super(`no account ${accountId}`);
    this.name = 'UnknownAccountError';
  }
}

/** The store in memory: transactions run one after the other, each on its own copy of the tables. */
export class MemoryStore implements Store {
  #accounts = new Map<string, Account>();
  #keys = new Set<string>();
  #last: Promise<unknown> = Promise.resolve();

  addAccount(id: string, fields: Partial<Omit<Account, 'id'>> = {}): void {
    this.#accounts.set(id, { id, minutes: 0, hasAccess: false, statusSequence: 0, ...fields });
  }

  findAccount(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#run(work));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const accounts = new Map(this.#accounts);
    const keys = new Set(this.#keys);
    const result = await work({
      async claim(key) {
        if (keys.has(key)) return false;
        keys.add(key);
        return true;
      },
      async requireAccount(accountId) {
        const account = accounts.get(accountId);
        if (account === undefined) throw new UnknownAccountError(accountId);
        return account;
      },
      async saveAccount(account) {
        accounts.set(account.id, account);
      },
    });
    this.#accounts = accounts;
    this.#keys = keys;
    return result;
  }
}
