import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCode, renderVariant } from '#app/domain/exercise/render.ts';
import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { readExercise } from '#app/library/read-exercise.server.ts';
import { readTaxonomy } from '#app/library/taxonomy.server.ts';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { makeAccount } from '../support/bench-server.ts';
import { driveBench } from '../support/bench.ts';
import { expectAccessible, launchBrowser, openPage } from '../support/browser.ts';
import { readAttempt } from '../support/read-database.ts';
import { ROOT } from '../support/read-imports.ts';

let data: Awaited<ReturnType<typeof createDataDir>>;
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  data = await createDataDir();
  [app, browser] = await Promise.all([startApp({ dataDir: data.path }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  await data.remove();
});

describe('a newcomer', () => {
  it('gets from the printed link to a debrief that the sandbox earned, and the command line grades alike', async () => {
    const { page, complaints } = await openPage(browser);
    await makeAccount(page, app.setupUrl ?? '');
    await expectAccessible(page);

    const { attemptId, exercise } = await startPlantedReview(page);
    const { planted } = readAttempt(data.path, attemptId);
    const variant = renderVariant(parseCode(exercise.code), planted);
    const taxonomy = await readTaxonomy(join(ROOT, 'exercises/taxonomy.yaml'));
    const bench = driveBench(page);

    for (const [index, defectId] of planted.entries()) {
      const [range] = variant.lines[defectId] ?? [];
      const defect = exercise.manifest.defects[defectId];
      if (range === undefined || defect === undefined) throw new Error(`${defectId} is not planted`);
      const kind = taxonomy.kinds.find(({ id }) => id === defect.kinds[0])?.name ?? '';
      await bench.flag(range, {
        kind,
        sure: 90,
        severity: 'Major',
        comment: `Finding ${index + 1} of this test.`,
      });
      await bench.prove(exercise.probes[defectId]?.text ?? '');
    }
    const clean = renderVariant(parseCode(exercise.code), []);
    for (const [path, text] of Object.entries(clean.files)) {
      if (text !== variant.files[path]) await bench.fix(path, text);
    }
    await bench.decide('Request changes', 95);
    await bench.saved();

    const restated = `Submit review: ${planted.length} finding${planted.length === 1 ? '' : 's'}, request changes`;
    await page.reload();
    await page.getByRole('button', { name: restated }).waitFor();
    const otherTab = await page.context().newPage();
    await otherTab.goto(page.url());
    await otherTab.getByRole('button', { name: restated }).waitFor();
    await expectAccessible(otherTab);
    await otherTab.close();

    await bench.sign('Ada Admin');
    await page.waitForURL(/\/debrief$/);
    await page
      .getByRole('heading', { level: 1, name: /^(You found|Nothing was planted)/ })
      .waitFor({ timeout: 60_000 });
    await expectAccessible(page);

    const stored = readAttempt(data.path, attemptId);
    const grade: unknown = JSON.parse(stored.grade ?? 'null');
    expect(grade).toMatchObject({
      outcome: 'graded',
      defects: planted.map((id) => ({ id, level: 'proven+fixed' })),
      falseAlarms: 0,
      verdict: { right: true },
    });
    const again = await gradeFromCommandLine(stored, data.path);
    expect({ ...again, durationMs: 0 }).toEqual({ ...Object(grade), durationMs: 0 });
    expect(complaints).toEqual([]);
  }, 300_000);
});

/** Starts reviews until one has defects: a clean variant is drawn one time in five and is not told. */
async function startPlantedReview(page: Page): Promise<{ attemptId: string; exercise: Exercise }> {
  await page.getByText('Review your first change').click();
  for (const exerciseId of [null, 'quiz-grading', 'http-retry', 'payment-webhook', 'billing-proration']) {
    if (exerciseId !== null) await page.goto(`${app.url}/exercises/${exerciseId}`);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.waitForURL(/\/attempts\/[\w-]+$/);
    const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const attempt = readAttempt(data.path, attemptId);
    if (attempt.planted.length === 0) continue;
    const read = await readExercise(join(ROOT, 'exercises', attempt.exercise_id));
    if (read.status === 'unreadable') throw new Error(attempt.exercise_id);
    return { attemptId, exercise: read.exercise };
  }
  throw new Error('five clean variants in a row');
}

async function gradeFromCommandLine(
  attempt: ReturnType<typeof readAttempt>,
  folder: string,
): Promise<object> {
  const file = join(folder, 'submission.json');
  await writeFile(file, attempt.submission ?? '');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'scripts/countersign.ts',
      'grade',
      `exercises/${attempt.exercise_id}`,
      file,
      '--plant',
      attempt.planted.join(','),
      '--seed',
      String(attempt.seed),
      '--json',
    ],
    { cwd: ROOT, maxBuffer: 10_000_000 },
  );
  return Object(JSON.parse(stdout));
}
