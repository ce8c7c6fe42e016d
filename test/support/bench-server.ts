import type { BrowserContextOptions, Page } from 'playwright-core';
import { createDataDir, startApp, type RunningApp } from './app.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createExercisesDir } from './exercises.ts';

/** A built server with the test exercises, a browser, and people who review. */
export type BenchServer = {
  readonly app: RunningApp;
  readonly dataDir: string;
  /** Starts a review of the test exercise, or goes on with the open one, in a fresh browser profile and waits until it can be worked on. */
  review(options?: ReviewOptions): Promise<Review>;
  /** Ends the server at once and starts it again at the same address. */
  crash(): Promise<void>;
  close(): Promise<void>;
};

export type Review = { readonly page: Page; readonly attemptId: string; readonly complaints: string[] };

type ReviewOptions = {
  readonly mode?: 'Counted' | 'Practice';
  readonly browser?: BrowserContextOptions;
};

const EXERCISE = 'parcel-desk';
const ACCOUNT = { email: 'ada@example.org', password: 'correct horse battery' };

/** Starts the server and the browser; the first review makes the account. */
export async function startBenchServer(): Promise<BenchServer> {
  const data = await createDataDir();
  const exercises = await createExercisesDir(EXERCISE);
  const start = (port: number) =>
    startApp({ dataDir: data.path, port, env: { EXERCISES_DIR: exercises.path } });
  let app = await start(0);
  const { setupUrl, url } = app;
  const browser = await launchBrowser();
  let hasAccount = false;
  return {
    app,
    dataDir: data.path,
    async review({ mode = 'Practice', browser: options = {} } = {}) {
      const { page, complaints } = await openPage(browser, options);
      if (hasAccount) await signIn(page, url);
      else await makeAccount(page, setupUrl ?? '');
      hasAccount = true;
      await page.goto(`${url}/exercises/${EXERCISE}`);
      await startReview(page, mode);
      await page.waitForURL(/\/attempts\/[\w-]+$/);
      await page
        .getByRole('heading', { name: 'Findings' })
        .or(page.getByRole('tab', { name: /^Findings/ }))
        .waitFor();
      return { page, attemptId: new URL(page.url()).pathname.split('/').at(-1) ?? '', complaints };
    },
    async crash() {
      await app.killHard();
      app = await start(Number(new URL(url).port));
    },
    async close() {
      await browser.close();
      await app.stop();
      await Promise.all([data.remove(), exercises.remove()]);
    },
  };
}

/** The form behind the one-time link: whoever fills it in is the first admin and reviews right away. */
export async function makeAccount(page: Page, setupUrl: string): Promise<void> {
  await page.goto(setupUrl);
  await page.getByLabel('Organisation').fill('Acme');
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('E-mail address').fill(ACCOUNT.email);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByRole('button', { name: /set up|create|start/i }).click();
  await page.getByText('Review your first change').waitFor();
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail address').fill(ACCOUNT.email);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${url}/`);
}

async function startReview(page: Page, mode: 'Counted' | 'Practice'): Promise<void> {
  const resume = page.getByRole('link', {
    name: mode === 'Counted' ? 'Resume your review' : 'Resume your practice',
  });
  await page.getByRole('button', { name: /^Start/ }).waitFor();
  if ((await resume.count()) > 0) return resume.click();
  await page.getByRole('radio', { name: mode }).check();
  await page.getByRole('button', { name: /^Start/ }).click();
}
