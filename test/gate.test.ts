import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkExercise, type CheckedExercise } from '#app/commands/check-exercise.server.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { Taxonomy } from '#app/domain/exercise/taxonomy.ts';
import { parseExercise } from '#app/library/read-exercise.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { change, guideExercise, type Files } from './support/guide-exercise.ts';
import { ROOT } from './support/read-imports.ts';
import { useSandbox } from './support/sandbox.ts';

const points = guideExercise();
const shop = useSandbox();
let taxonomy: Taxonomy;

beforeAll(async () => {
  taxonomy = await readTaxonomy(resolve(ROOT, 'exercises/taxonomy.yaml'));
});

async function check(files: Files): Promise<CheckedExercise> {
  const read = parseExercise(files);
  if (read.status === 'unreadable') throw new Error(read.problems[0]?.message);
  return checkExercise({ sandbox: shop.sandbox, taxonomy }, read.exercise, read);
}

async function expectProblem(
  files: Files,
  expected: Partial<Problem> & { says: string | RegExp },
): Promise<void> {
  const { says, ...place } = expected;
  const { ok, problems } = await check(files);
  expect(ok).toBe(false);
  expect(problems).toContainEqual(
    expect.objectContaining({
      ...place,
      message: expect.stringMatching(says instanceof RegExp ? says : new RegExp(says)),
    }),
  );
}

/** A second, independent defect beside the guide's own. */
function withSecondDefect(planted: string, clean: string, probe: string): Files {
  const code = change(
    points,
    'code/points.ts',
    'function pointsFor({ amountCents, isGold }: Purchase): number {\n',
    `function pointsFor({ amountCents, isGold }: Purchase): number {\n  // @plant negative-amount\n${planted}  // @clean\n${clean}  // @end\n`,
  );
  const yaml = change(
    code,
    'exercise.yaml',
    'defects:\n',
    `defects:\n  negative-amount: { kinds: [value.boundary], severity: minor, title: a, why: b, catch: c, explanation: d }\n`,
  );
  const own = Object.entries(yaml).filter(([path]) => !path.startsWith('alternates/'));
  return { ...Object.fromEntries(own), 'probes/negative-amount.test.ts': probe };
}

const REFUND_PROBE = `
import { expect, it } from 'vitest';
import { awardPoints } from '../code/points.ts';
it('refuses a refund', async () => {
  const store = { read: async () => 0, write: async () => undefined, update: async (_id: string, change: (n: number) => number) => change(0) };
  await expect(awardPoints(store, { accountId: 'a', amountCents: -100, isGold: false })).rejects.toThrow(RangeError);
});
`;
const GUARD = `  if (amountCents < 0) throw new RangeError('a refund earns nothing');\n`;

describe('the gate', () => {
  it('passes the complete exercise of the authoring guide', async () => {
    const checked = await check(points);
    expect(checked.problems).toEqual([]);
    expect(checked).toMatchObject({ ok: true, id: 'points', defects: 1, decoys: 1, variants: 2 });
  });

  it('runs all subsets of two defects', async () => {
    expect(await check(withSecondDefect('', GUARD, REFUND_PROBE))).toMatchObject({
      ok: true,
      problems: [],
      variants: 4,
    });
  });

  it('rejects a probe that misses its defect', async () => {
    const files = change(points, 'probes/lost-update.test.ts', /expect\([\s\S]*?\);/, 'expect(1).toBe(1);');
    await expectProblem(files, {
      rule: 'probe',
      file: 'probes/lost-update.test.ts',
      says: 'does not catch its defect',
    });
  });

  it('rejects a probe that fails on the clean code, with its line', async () => {
    const files = {
      ...points,
      'probes/lost-update.test.ts':
        "import { expect, it } from 'vitest';\nimport '../code/points.ts';\nit('fails', () => {\n  expect(1).toBe(2);\n});\n",
    };
    await expectProblem(files, {
      rule: 'probe',
      file: 'probes/lost-update.test.ts',
      line: 4,
      says: 'on the clean code',
    });
  });

  it('rejects a visible test that fails on one subset only, with its line', async () => {
    const files = {
      ...withSecondDefect('', GUARD, REFUND_PROBE),
      'tests/refunds.test.ts': `${REFUND_PROBE}`,
    };
    await expectProblem(files, {
      rule: 'visible',
      file: 'tests/refunds.test.ts',
      line: 6,
      says: 'the variant with negative-amount',
    });
  });

  it('rejects a marker left open, at the marker', async () => {
    const files = change(points, 'code/points.ts', /  \/\/ @end\n\}\n$/, '}\n');
    await expectProblem(files, {
      rule: 'marker',
      file: 'code/points.ts',
      line: 22,
      says: '@decoy integer-cents is never closed',
    });
  });

  it('rejects two defects that mask each other, at the hidden one', async () => {
    const planted = `  if (amountCents < 0) return 0;\n`;
    const alone = withSecondDefect(planted, GUARD, REFUND_PROBE);
    const files = change(
      alone,
      'code/points.ts',
      'const balance = (await store.read(purchase.accountId)) + points;',
      `if (purchase.amountCents < 0) throw new RangeError('no refunds');\n  const balance = (await store.read(purchase.accountId)) + points;`,
    );
    await expectProblem(files, {
      rule: 'mask',
      file: 'code/points.ts',
      line: 23,
      says: 'negative-amount is masked by lost-update',
    });
  });

  it('rejects a type error in one variant, at its line in the annotated file', async () => {
    const files = change(
      points,
      'code/points.ts',
      'await store.write(purchase.accountId, balance);',
      'await store.write(purchase.accountId, String(balance));',
    );
    await expectProblem(files, {
      rule: 'types',
      file: 'code/points.ts',
      line: 14,
      says: "'string' is not assignable",
    });
  });

  it('rejects an alternate that a probe fails on', async () => {
    const [path] = Object.keys(points).filter((file) => file.startsWith('alternates/'));
    const planted = (points['code/points.ts'] ?? '')
      .replace(/ {2}\/\/ @clean[\s\S]*?@end\n/, '')
      .replace(/.*@.*\n/g, '');
    await expectProblem(
      { ...points, [path ?? '']: planted },
      { rule: 'alternate', file: 'probes/lost-update.test.ts', says: 'the alternate "in-line"' },
    );
  });

  it('rejects a test that depends on chance', async () => {
    const files = change(
      points,
      'tests/points.test.ts',
      /\n\}\);\n$/,
      "\n  it('is lucky', () => {\n    expect(Math.random()).toBeLessThan(0.7);\n  });\n});\n",
    );
    await expectProblem(files, {
      rule: 'determinism',
      file: 'tests/points.test.ts',
      says: 'is not repeatable',
    });
  });

  it.each([
    [
      'a telling name',
      'const points = pointsFor(purchase);',
      'const unsafePoints = pointsFor(purchase);\n  const points = unsafePoints;',
      'the word "unsafe"',
    ],
    [
      'a defect id',
      'const points = pointsFor(purchase);',
      '// beware of lost-update here\n  const points = pointsFor(purchase);',
      'the id "lost-update"',
    ],
    [
      'a marker',
      'const points = pointsFor(purchase);',
      'const points = pointsFor(purchase); // @plant',
      'a marker',
    ],
  ])('rejects %s in the code', async (_name, from, to, says) => {
    await expectProblem(change(points, 'code/points.ts', from, to), {
      rule: 'spoiler',
      file: 'code/points.ts',
      line: 11,
      says,
    });
  });

  it('rejects a telling word in the brief and the visible tests', async () => {
    await expectProblem(change(points, 'brief.md', '## Ticket', '## Ticket\n\nA planted mistake.'), {
      rule: 'spoiler',
      file: 'brief.md',
      says: '"planted"',
    });
    await expectProblem(change(points, 'tests/points.test.ts', /it\('/, "it('lost-update: "), {
      rule: 'spoiler',
      file: 'tests/points.test.ts',
      says: 'lost-update',
    });
  });

  it('rejects notes with different facts and words that are missing', async () => {
    await expectProblem(change(points, 'exercise.yaml', 'all 7 tests are green', 'all 8 tests are green'), {
      rule: 'notes',
      says: 'the number 8',
    });
    await expectProblem(
      change(points, 'exercise.yaml', 'title: Cents times three, divided by 200', "title: ''"),
      { rule: 'words', says: 'decoys.integer-cents.title' },
    );
    await expectProblem(change(points, 'brief.md', '## Reply', '## Answer'), {
      rule: 'words',
      file: 'brief.md',
      says: '## Reply',
    });
  });

  it('rejects a decoy, a site and an incident that lead nowhere', async () => {
    await expectProblem(change(points, 'code/points.ts', '@decoy integer-cents', '@decoy whole-cents'), {
      rule: 'decoy',
      file: 'code/points.ts',
      line: 22,
      says: 'no such decoy',
    });
    await expectProblem(change(points, 'code/points.ts', '@decoy integer-cents', '@site lost-updates'), {
      rule: 'decoy',
      says: 'no such defect',
    });
    const incident = points['incidents/lost-update.yaml'] ?? '';
    await expectProblem(
      { ...points, 'incidents/late.yaml': incident },
      { rule: 'incident', file: 'incidents/late.yaml', says: 'no defect is called late' },
    );
  });

  it('rejects a kind that the taxonomy does not have and a manifest of another shape, with its line', async () => {
    await expectProblem(change(points, 'exercise.yaml', 'conc.check-then-act', 'conc.check-then-hope'), {
      rule: 'schema',
      says: 'conc.check-then-hope',
    });
    const read = parseExercise(
      change(points, 'exercise.yaml', 'difficulty: 2\nminutes', 'difficulty: hard\nminutes'),
    );
    expect(read).toMatchObject({
      status: 'unreadable',
      problems: [{ rule: 'schema', file: 'exercise.yaml', line: 7 }],
    });
  });
});
