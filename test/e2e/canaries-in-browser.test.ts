import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLearners, emailOf, PASSWORD } from '../support/add-person.ts';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { driveBench } from '../support/bench.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { allowedIn, findCanaries, type Received } from '../support/canaries.ts';
import { createClient, setUp } from '../support/client.ts';
import { createExercisesDir, type ExercisesDir } from '../support/exercises.ts';
import { holdGrading } from '../support/hold-grading.ts';
import { readAttempt } from '../support/read-database.ts';
import { recordPage } from '../support/record-page.ts';

const FLAG = { kind: 'Lost update', sure: 70, severity: 'Major', comment: 'Two at once.' };
const PROOF = "import { expect, it } from 'vitest';\nit('fails', () => {\n  expect(1).toBe(2);\n});\n";

let data: Awaited<ReturnType<typeof createDataDir>>;
let exercises: ExercisesDir;
let app: RunningApp;
let browser: Browser;
let before: Received;
let after: Received;

beforeAll(async () => {
  data = await createDataDir();
  exercises = await createExercisesDir('canary');
  [app, browser] = await Promise.all([
    startApp({ dataDir: data.path, env: { EXERCISES_DIR: exercises.path } }),
    launchBrowser(),
  ]);
  await setUp(createClient(app.url), app.setupUrl);
  await addLearners(data.path, ['Lea']);
  const { page } = await openPage(browser);
  const recorder = await recordPage(page);

  await page.goto(`${app.url}/sign-in?to=/exercises/canary`);
  await page.getByLabel('E-mail address').fill(emailOf('Lea'));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.waitForURL(/\/attempts\/[\w-]+$/);
  const attemptId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { planted, note_style: noteStyle } = readAttempt(data.path, attemptId);
  const bench = driveBench(page);
  await bench.flag({ file: 'code/points.ts', start: 1, end: 2 }, FLAG);
  await bench.prove(PROOF);
  await bench.decide('Approve', 60);
  await bench.saved();
  const held = holdGrading(data.path);
  const worked = await recorder.take();
  await bench.sign('Lea');
  await page.waitForURL(/\/debrief$/);
  await page.getByText('It is being graded now.').waitFor();
  await page.reload();
  const waited = await recorder.take();
  const allowed = allowedIn({ planted, noteStyle });
  before = { state: 'before the grade', allowed, pieces: [...worked, ...waited] };

  held.letGo();
  await page.getByRole('heading', { name: 'Your verdict' }).waitFor({ timeout: 60_000 });
  after = { state: 'graded', allowed: new Set(), pieces: await recorder.take() };
}, 180_000);

afterAll(async () => {
  await browser.close();
  await app.stop();
  await Promise.all([data.remove(), exercises.remove()]);
});

describe('what tells an answer, in a browser', () => {
  it('reaches no page, answer, worker, socket, storage or console before the grade', () => {
    expect(findCanaries(before)).toEqual([]);
  });

  it('would be found: the recorder sees the code on show, the workers at work, and the debrief', () => {
    const shown = findCanaries({ ...before, allowed: new Set() }).map((found) => found.split(' ')[0]);
    expect(new Set(shown)).toEqual(before.allowed);
    const worker = before.pieces.filter(({ from }) => from === 'a worker').map(({ text }) => text);
    expect(worker.join('')).toContain('vitest');
    expect(findCanaries(after).length).toBeGreaterThan(0);
  });
});
