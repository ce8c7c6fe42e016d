import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { countersign } from '../support/countersign.ts';

// Every command starts a sandbox of its own.
vi.setConfig({ testTimeout: 90_000 });

const CLEAN = 'export const isAdult = (age) => age >= 18;\n';
const TESTS = `import { isAdult } from './adult.js';
test('grown up', () => expect(isAdult(30)).toBe(true));
test('just grown up', () => expect(isAdult(18)).toBe(true));
`;
const reportSchema = z.strictObject({
  ok: z.boolean(),
  dir: z.string(),
  defects: z.array(z.string()),
  visibleTests: z.number(),
  probes: z.number(),
  todo: z.array(z.string()),
  warnings: z.array(z.string()),
});
const failureSchema = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ message: z.string(), file: z.string().nullable(), line: z.number().nullable() }),
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-import-'));
  writeFileSync(join(folder, 'adult.js'), CLEAN);
  writeFileSync(join(folder, 'adult.planted.js'), CLEAN.replace('>=', '>'));
  writeFileSync(join(folder, 'adult.test.js'), TESTS);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(...values: readonly string[]): Promise<{ code: number; document: unknown }> {
  const { code, stdout } = await countersign(folder, ...values, '--json');
  return { code, document: JSON.parse(stdout) };
}

const fromPair = (...more: readonly string[]) =>
  ask(
    'from-pair',
    '--clean',
    'adult.js',
    '--planted',
    'adult.planted.js',
    '--tests',
    'adult.test.js',
    ...more,
  );

describe('from-pair on the command line', () => {
  it('writes the folder, prints the report, and replaces it only when told', async () => {
    const first = await fromPair('--out', 'grown-up');
    expect(first.code).toBe(0);
    expect(reportSchema.parse(first.document)).toMatchObject({
      ok: true,
      dir: join(folder, 'grown-up'),
      visibleTests: 1,
      probes: 1,
    });
    expect(readFileSync(join(folder, 'grown-up/exercise.yaml'), 'utf8')).toMatch(/^id: grown-up\n/);
    expect(readdirSync(join(folder, 'grown-up')).toSorted()).toEqual([
      'brief.md',
      'code',
      'exercise.yaml',
      'probes',
      'tests',
    ]);

    writeFileSync(join(folder, 'grown-up/notes.txt'), 'mine');
    const again = await fromPair('--out', 'grown-up');
    expect(again.code).toBe(2);
    expect(failureSchema.parse(again.document).error.message).toContain('--force');

    const forced = await fromPair('--out', 'grown-up', '--force');
    expect(forced.code).toBe(0);
    expect(reportSchema.parse(forced.document).warnings.join()).toContain('were replaced');
    expect(readFileSync(join(folder, 'grown-up/notes.txt'), 'utf8')).toBe('mine');
  });

  it('ends with 1 when the gate does not pass yet', async () => {
    writeFileSync(join(folder, 'adult.planted.js'), `${CLEAN}export const other = 1;\n`);
    const { code, document } = await fromPair('--out', 'unproven');
    expect(code).toBe(1);
    expect(reportSchema.parse(document)).toMatchObject({ ok: false, probes: 0 });
  });

  it('ends with 2, file and line when it cannot run', async () => {
    writeFileSync(join(folder, 'adult.planted.js'), `\nimport x from 'left-pad';\n${CLEAN}`);
    const { code, document } = await fromPair('--out', 'refused');
    expect(code).toBe(2);
    expect(failureSchema.parse(document).error).toMatchObject({ file: 'adult.planted.js', line: 2 });
    const missing = await ask(
      'from-pair',
      '--clean',
      'none.js',
      '--planted',
      'adult.js',
      '--tests',
      'adult.test.js',
      '--out',
      'x',
    );
    expect(failureSchema.parse(missing.document).error).toMatchObject({ file: 'none.js' });
    const noRepository = await ask('from-git', '.', 'HEAD', '--out', 'y');
    expect(noRepository.code).toBe(2);
    expect(failureSchema.parse(noRepository.document).error.message).toBe('This is no git repository.');
  });
});
