import { describe, expect, it } from 'vitest';
import { linkHarness } from './link-harness.ts';

const link = (modules: Record<string, string>): string =>
  linkHarness(new Map(Object.entries(modules)), 'main', 'start');

describe('linkHarness', () => {
  it('joins modules in the order in which they need each other, private names apart', () => {
    const script = link({
      main: "import { twice } from './maths.ts';\nconst base = 4;\nexport const start = () => twice(base);",
      maths: 'const base = 2;\nexport function twice(x) { return x * base; }',
    });
    expect(new Function(`return ${script}`)()()).toBe(8);
  });

  it('refuses a cycle and a missing module', () => {
    expect(() =>
      link({ main: "import { a } from './other.ts';", other: "import { b } from './main.ts';" }),
    ).toThrow('main → other → main');
    expect(() => link({ main: "import { a } from './gone.ts';" })).toThrow('gone is missing');
  });
});
