import { describe, expect, it } from 'vitest';
import { takeOutTypes } from './take-out-types.server.ts';

describe('taking out types', () => {
  it.each([
    ['function f(a: string, b?: number): Promise<void> {', 'function f(a, b) {'],
    ['const a = b as Map<string, number>;', 'const a = b;'],
    ['const a = (b as A).c + d!.e;', 'const a = (b).c + d.e;'],
    ['const a = { b: 1 } satisfies A;', 'const a = { b: 1 };'],
    ['const f = <T extends object>(a: T): T => a;', 'const f = (a) => a;'],
    ['export class A<T> extends B<T> implements C, D {}', 'export class A extends B {}'],
    ["import { type A, b } from './a.ts';", "import { b } from './a.ts';"],
    ["import { a, type B } from './a.ts';", "import { a } from './a.ts';"],
    ['function f(this: A, b: B) {}', 'function f(b) {}'],
    ['try { go(); } catch (error: unknown) {}', 'try { go(); } catch (error) {}'],
  ])('%s', (typescript, javascript) => {
    expect(takeOutTypes(`${typescript.replace(/\{$/, '{}')}\n`)).toBe(`${javascript.replace(/\{$/, '{}')}\n`);
  });

  it('drops lines that hold nothing else, and the blank line that is left over', () => {
    const text = `import type { Clock } from './clock.ts';
import { round } from './round.ts';

export interface Purchase {
  readonly id: string;
}

export type Points = number;

class Account {
  private readonly total: number = 0;
  declare late: string;

  public add(points: Points): void {
    this.total += round(points);
  }
}
`;
    expect(takeOutTypes(text)).toBe(`import { round } from './round.ts';

class Account {
  total = 0;

  add(points) {
    this.total += round(points);
  }
}
`);
  });

  it('joins what types of several lines had torn apart', () => {
    const text = `export function f(
  a: {
    b: string;
    c: number;
  },
  d: string,
): Promise<
  Map<string, number>
> {
  return a;
}
`;
    expect(takeOutTypes(text)).toBe(`export function f(
  a,
  d,
) {
  return a;
}
`);
  });

  it('leaves JavaScript as it is, strings and templates too', () => {
    const text = 'const a = `x: string   ${b}`;\n\n\nconst c = "as D";\n';
    expect(takeOutTypes(text)).toBe(text);
  });
});
