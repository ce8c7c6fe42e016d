import { oddity } from './oddity.ts';

oddity('objects that turn into numbers, texts and JSON', {
  code: `export class Money {
  readonly cents: number;
  constructor(cents: number) { this.cents = cents; }
  [Symbol.toPrimitive](hint: string): number | string { return hint === 'string' ? '$' + (this.cents / 100).toFixed(2) : this.cents; }
  toJSON(): unknown { return { cents: this.cents, currency: 'USD' }; }
  get [Symbol.toStringTag](): string { return 'Money'; }
  static [Symbol.hasInstance](value: unknown): boolean { return typeof value === 'object' && value !== null && 'cents' in value; }
}
`,
  mistake: ['toFixed(2)', 'toFixed(1)'],
  test: `import { Money } from './subject';
it('converts', () => { const money = new Money(1050); expect(String(money)).toBe('$10.50'); expect(Number(money) + 1).toBe(1051); expect(money > new Money(5)).toBe(true); expect([new Money(3), new Money(1)].sort((a, b) => Number(a) - Number(b)).map(Number)).toEqual([1, 3]); });
it('is JSON', () => { expect(JSON.stringify({ price: new Money(5) })).toBe('{"price":{"cents":5,"currency":"USD"}}'); expect(JSON.parse('[1,{"a":"2024-01-01"}]', (key, value) => (key === 'a' ? new Date(value) : value))).toEqual([1, { a: new Date('2024-01-01') }]); });
it('has a class of its own choice', () => { expect({ cents: 1 } instanceof Money).toBe(true); expect(Object.prototype.toString.call(new Money(1))).toBe('[object Money]'); });
`,
});
