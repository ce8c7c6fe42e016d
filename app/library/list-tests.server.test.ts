import { describe, expect, it } from 'vitest';
import { keepOneTest } from '#app/domain/exercise/test-block.ts';
import { listTests } from './list-tests.server.ts';

const TEXT = `import { describe, expect, it } from 'vitest';
import { add } from '../code/add.ts';

const one = () => 1;

describe('add', () => {
  beforeEach(() => reset());

  // Small ones first.
  it('adds one', () => {
    expect(add(one(), 1)).toBe(2);
  });

  it.each([1, 2])('adds %i', (n) => {
    expect(add(n, 0)).toBe(n);
  });

  describe('zero', () => {
    it('adds nothing', () => {
      const rows = [1].map((it) => it);
      expect(add(0, 0)).toBe(0);
    });
  });
});

test('stands alone', () => {});
`;

const blocks = listTests('tests/add.test.ts', TEXT);
const keep = (name: string) => {
  const kept = blocks.find((block) => block.name === name);
  return kept && keepOneTest(TEXT, blocks, kept);
};

describe('the tests of a file', () => {
  it('are named with their suites, in order', () => {
    expect(blocks.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'suite add',
      'test adds one',
      'test adds %i',
      'suite zero',
      'test adds nothing',
      'test stands alone',
    ]);
  });

  it('leave imports, helpers, hooks and the suites around when one of them is kept', () => {
    expect(keep('adds one')).toBe(`import { describe, expect, it } from 'vitest';
import { add } from '../code/add.ts';

const one = () => 1;

describe('add', () => {
  beforeEach(() => reset());

  // Small ones first.
  it('adds one', () => {
    expect(add(one(), 1)).toBe(2);
  });
});
`);
    expect(keep('adds nothing')).toContain("describe('zero'");
    expect(keep('stands alone')).not.toContain('describe(');
  });

  it('are none where the language is another', () => {
    expect(listTests('tests/add_test.py', 'def test_add(): pass')).toEqual([]);
  });
});
