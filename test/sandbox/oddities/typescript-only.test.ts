import { oddity } from './oddity.ts';

oddity('overloads, abstract classes, generics, satisfies and type imports', {
  code: `import type { Anything } from './nowhere.ts';
export abstract class Shape {
  abstract readonly kind: 'circle' | 'square';
  abstract area(): number;
  describe(this: Shape): string { return this.kind + ' of ' + this.area(); }
}
export class Square extends Shape {
  override readonly kind = 'square' as const;
  declare readonly unused: Anything;
  readonly #side: number;
  constructor(side: number) { super(); this.#side = side; }
  override area(): number { return this.#side ** 2; }
}
export function pick(list: readonly string[]): string;
export function pick<T>(list: readonly T[], at: number): T | undefined;
export function pick<T>(list: readonly T[], at = 0): T | undefined { return list.at(at) satisfies T | undefined; }
export const LIMITS = { low: 1, high: 9 } as const satisfies Record<string, number>;
export type Kind = Shape['kind'];
declare global { interface Array<T> { nothing?: T } }
`,
  mistake: ['this.#side ** 2', 'this.#side * 2'],
  test: `import { LIMITS, pick, Shape, Square, type Kind } from './subject';
it('is erased', () => { const kind: Kind = new Square(3).kind; expect(kind).toBe('square'); expect(new Square(3).describe()).toBe('square of 9'); expect(new Square(3)).toBeInstanceOf(Shape); expect('unused' in new Square(1)).toBe(false); });
it('overloads', () => { expect([pick(['a', 'b']), pick([1, 2], -1)]).toEqual(['a', 2]); expect(pick.length).toBe(1); expect(LIMITS.high).toBe(9); });
it('asserts', () => { function assertText(value: unknown): asserts value is string { if (typeof value !== 'string') throw new TypeError('no text'); } const value: unknown = 'x'; assertText(value); expect(value.length).toBe(1); expect(() => assertText(1)).toThrow('no text'); });
`,
});
