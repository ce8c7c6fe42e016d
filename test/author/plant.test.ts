import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { countersign } from '../support/countersign.ts';
import { change, guideExercise, writeFiles } from '../support/guide-exercise.ts';

// Each command starts a sandbox of its own and tries dozens of mutants.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

const proposalSchema = z.strictObject({
  file: z.string(),
  line: z.int(),
  kind: z.string(),
  diff: z.string(),
  caughtBy: z.string(),
  why: z.string(),
});
const reportSchema = z.strictObject({ tried: z.int(), proposals: z.array(proposalSchema) });
const appliedSchema = z.strictObject({
  ...reportSchema.shape,
  applied: z.strictObject({
    id: z.string(),
    changed: z.array(z.string()),
    added: z.array(z.string()),
    todo: z.array(z.string()),
  }),
});
const checkSchema = z.looseObject({
  exercises: z.array(z.looseObject({ problems: z.array(z.looseObject({ rule: z.string() })) })),
});
const failureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ message: z.string(), file: z.string().nullable(), line: z.int().nullable() }),
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-plant-'));
  expect(await countersign(folder, 'new', 'due-books', '--dir', 'due-books')).toMatchObject({ code: 0 });
});
afterAll(() => rm(folder, { recursive: true }));

async function failureOf(...values: readonly string[]): Promise<z.infer<typeof failureSchema>['error']> {
  const { code, stdout } = await countersign(folder, ...values, '--json');
  expect(code).toBe(2);
  return failureSchema.parse(JSON.parse(stdout)).error;
}

async function rulesBrokenBy(dir: string): Promise<readonly string[]> {
  const { stdout } = await countersign(folder, 'check', dir, '--json');
  const { exercises } = checkSchema.parse(JSON.parse(stdout));
  return exercises.flatMap(({ problems }) => problems.map(({ rule }) => rule));
}

describe('plant', () => {
  it('proposes a mutant that the visible tests let through, with a test that catches it, and plants it', async () => {
    const { code, stdout } = await countersign(folder, 'plant', 'due-books', '--json');
    expect(code).toBe(0);
    const { tried, proposals } = reportSchema.parse(JSON.parse(stdout));
    expect(tried).toBeGreaterThan(20);
    expect(proposals[0]).toMatchObject({
      file: 'code/reminders.ts',
      line: 24,
      kind: 'value.boundary',
      diff: '--- code/reminders.ts\n+++ code/reminders.ts\n@@ -24,1 +24,1 @@\n-  if (daysLeft < 0) return false;\n+  if (daysLeft <= 0) return false;\n',
      caughtBy: expect.stringContaining("with '2026-03-10' for '2026-03-11'"),
    });

    const planted = await countersign(folder, 'plant', 'due-books', '--apply', '1', '--json');
    const { applied } = appliedSchema.parse(JSON.parse(planted.stdout));
    expect(applied).toMatchObject({
      id: 'is-due-soon-comparison',
      changed: ['code/reminders.ts', 'exercise.yaml'],
      added: ['probes/is-due-soon-comparison.test.ts'],
    });
    expect(new Set(await rulesBrokenBy('due-books'))).toEqual(new Set(['words']));
    expect(await readFile(join(folder, 'due-books/probes/is-due-soon-comparison.test.ts'), 'utf8')).toContain(
      "expect(remindersFor([lend('Emma', '2026-03-10')], TODAY)).toEqual([{ readerId: 'r1', titles: ['Emma'] }]);",
    );
  });

  it('finds the mutant that a probe without a defect was written for, and uses its name', async () => {
    // The guide's exercise with its defect mended: markers, entry and incident are gone, the probe is still there.
    const exercise = guideExercise();
    const tests = change(
      exercise,
      'code/points.ts',
      /  \/\/ @plant[\s\S]*?\/\/ @end\n/,
      '  const balance = (await store.read(purchase.accountId)) + points;\n  await store.write(purchase.accountId, balance);\n  return balance;\n',
    );
    const files = change(tests, 'exercise.yaml', /defects:[\s\S]*?(?=decoys:)/, 'defects: {}\n');
    const kept = Object.entries(files).filter(([path]) => !/^(?:incidents|alternates|probes)\//.test(path));
    await writeFiles(join(folder, 'points'), {
      ...Object.fromEntries(kept),
      'probes/kept-points.test.ts': `import { expect, it } from 'vitest';
import { awardPoints } from '../code/points.ts';

it('waits until the balance is written', async () => {
  let written = 0;
  const store = {
    read: async () => 1,
    write: (_id: string, balance: number) => new Promise<void>((resolve) => setTimeout(() => { written = balance; resolve(); }, 50)),
    update: async () => 0,
  };
  await awardPoints(store, { accountId: 'a', amountCents: 100, isGold: false });
  expect(written).toBe(2);
});
`,
    });
    const { stdout } = await countersign(folder, 'plant', 'points', '--json');
    const { proposals } = reportSchema.parse(JSON.parse(stdout));
    expect(proposals).toContainEqual(
      expect.objectContaining({
        kind: 'conc.missing-await',
        caughtBy: 'probes/kept-points.test.ts',
        diff: expect.stringContaining('+  store.write(purchase.accountId, balance);'),
      }),
    );
    const planted = await countersign(folder, 'plant', 'points', '--apply', 'kept-points', '--json');
    expect(appliedSchema.parse(JSON.parse(planted.stdout)).applied).toMatchObject({
      id: 'kept-points',
      added: [],
    });
  });

  it('says what cannot be done, with exit code 2 and nothing written', async () => {
    const before = await readFile(join(folder, 'due-books/exercise.yaml'), 'utf8');
    expect(await failureOf('plant', 'nowhere')).toMatchObject({ message: expect.stringContaining('ENOENT') });
    expect(await failureOf('plant', 'due-books', '--most', 'many')).toMatchObject({
      message: '--most: "many" is no whole number from 1 on.',
    });
    expect(await failureOf('plant', 'due-books', '--apply', 'nothing-like-it')).toMatchObject({
      message: expect.stringContaining('there is no proposal "nothing-like-it"'),
    });
    expect(await readFile(join(folder, 'due-books/exercise.yaml'), 'utf8')).toBe(before);
  });
});
