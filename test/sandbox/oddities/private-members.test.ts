import { oddity } from './oddity.ts';

oddity('private fields, methods, statics and brand checks', {
  code: `export class Account {
  static #opened = 0;
  static get opened(): number { return Account.#opened; }
  #cents = 0;
  constructor() { Account.#opened += 1; }
  static is(value: unknown): value is Account { return typeof value === 'object' && value !== null && #cents in value; }
  #check(cents: number): void { if (!Number.isInteger(cents)) throw new TypeError('whole cents only'); }
  add(cents: number): this { this.#check(cents); this.#cents += cents; return this; }
  get cents(): number { return this.#cents; }
  set cents(value: number) { this.#check(value); this.#cents = value; }
}
`,
  mistake: ['this.#cents += cents;', 'this.#cents = cents;'],
  test: `import { Account } from './subject';
it('adds up', () => { expect(new Account().add(5).add(7).cents).toBe(12); });
it('knows its own', () => { expect(Account.is(new Account())).toBe(true); expect(Account.is({ cents: 1 })).toBe(false); });
it('checks', () => { const account = new Account(); expect(() => account.add(0.5)).toThrow(TypeError); expect(() => { account.cents = NaN; }).toThrow('whole cents'); account.cents = 9; expect(account.cents).toBe(9); });
it('counts', () => { const before = Account.opened; new Account(); expect(Account.opened - before).toBe(1); expect(Object.keys(new Account())).toEqual([]); });
`,
});
