import { oddity } from './oddity.ts';

oddity('class hierarchies, private fields, accessors and statics', {
  test: `abstract class Shape { abstract area(): number; static count = 0; #id = ++Shape.count; get id() { return this.#id; } toString() { return \`shape \${this.#id}\`; } }
class Square extends Shape { side: number; constructor(side = 2) { super(); this.side = side; } override area() { return this.side ** 2; } static { Square.made = true; } static made = false as boolean; }
it.each([[1, 1], [3, 9]])('side %d has area %d', (side, area) => { expect(new Square(side).area()).toBe(area); });
it('knows its class', () => { const s = new Square(); expect(s).toBeInstanceOf(Shape); expect(s.constructor.name).toBe('Square'); expect(Object.getPrototypeOf(Square)).toBe(Shape); expect(\`\${s}\`).toMatch(/^shape \\d+$/); });
it('assigns inherited names', () => { class A { toString: () => string; constructor() { this.toString = () => 'mine'; } } expect(String(new A())).toBe('mine'); function Old(this: { x: number }) { this.x = 1; } Old.prototype.constructor = Old; Old.prototype.toString = () => 'old'; expect(String(new (Old as never as new () => object)())).toBe('old'); });
it('extends built-ins', () => { class Stack<T> extends Array<T> { peek() { return this.at(-1); } } const s = new Stack<number>(); s.push(1, 2); expect(s.peek()).toBe(2); expect(s).toHaveLength(2); expect(Array.isArray(s.map((x) => x))).toBe(true); class Cache extends Map<string, number> { override get(k: string) { return super.get(k) ?? 0; } } expect(new Cache().get('x')).toBe(0); });
`,
});
