import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countersign } from '../support/countersign.ts';

vi.setConfig({ testTimeout: 90_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-new-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('new', () => {
  it.each(['typescript', 'javascript'])('writes an exercise in %s that passes the gate', async (language) => {
    const made = await countersign(folder, 'new', language, '--dir', language, '--language', language);
    expect(made).toMatchObject({ code: 0 });
    const checked = await countersign(folder, 'check', language, '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: true,
      exercises: [{ id: language, language, defects: 2, decoys: 1, variants: 4, problems: [] }],
    });
  });

  it('replaces nothing', async () => {
    await countersign(folder, 'new', 'twice', '--dir', 'twice');
    const again = await countersign(folder, 'new', 'other', '--dir', 'twice', '--json');
    expect(again.code).toBe(2);
    expect(JSON.parse(again.stdout)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('not empty'), file: join(folder, 'twice') },
    });
  });

  it.each([
    [['Bad Id'], 'is no id'],
    [['x', '--kind', 'trace'], 'no template for "trace"'],
    [['x', '--language', 'python'], 'no template in "python"'],
  ])('refuses %j', async (values, message) => {
    const { code, stdout } = await countersign(folder, 'new', ...values, '--dir', 'x', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(message) },
    });
    expect(await readdir(folder)).not.toContain('x');
  });
});
