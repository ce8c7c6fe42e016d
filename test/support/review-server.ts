import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { addLearners, emailOf, PASSWORD, signInAs } from './add-person.ts';
import { createDataDir, startApp } from './app.ts';
import { launchBrowser, openPage } from './browser.ts';
import { createClient, setUp, waitForDebrief } from './client.ts';
import { createExercisesDir } from './exercises.ts';
import { readAttempt } from './read-database.ts';

/** A built server with one test exercise, a browser and learners whose reviews are graded. */
export type ReviewServer = {
  readonly url: string;
  readonly dataDir: string;
  /** Submits a review of a variant in which something is planted. */
  submitReview(submission: Submission, learners: readonly string[]): Promise<Review>;
  /** The same, and waits for its grade. */
  gradeReview(submission: Submission, learners: readonly string[]): Promise<Review>;
  /** A page of somebody who has signed in. */
  openAs(learner: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  /** A page of a browser that nobody has signed in with. */
  openSignedOut(): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
};

/** The path of the debrief, and whose it is. */
type Review = { readonly path: string; readonly attemptId: string; readonly learner: string };
type Submission = Readonly<Record<string, unknown>>;

/** Starts it with these learners. */
export async function startReviewServer(
  exercise: string,
  learners: readonly string[],
): Promise<ReviewServer> {
  const data = await createDataDir();
  const exercises = await createExercisesDir(exercise);
  const [app, browser] = await Promise.all([
    startApp({ dataDir: data.path, env: { EXERCISES_DIR: exercises.path } }),
    launchBrowser(),
  ]);
  await setUp(createClient(app.url), app.setupUrl);
  await addLearners(data.path, learners);
  const submitReview = async (submission: Submission, names: readonly string[]): Promise<Review> => {
    for (const learner of names) {
      const client = await signInAs(app.url, learner);
      const { headers } = await client.postForm(`/exercises/${exercise}`, { mode: 'counted' });
      const path = headers.get('Location') ?? '';
      const attemptId = path.split('/').at(-1) ?? '';
      if (readAttempt(data.path, attemptId).planted.length === 0) continue;
      await client.postJson(`${path}/submit`, { submission, signature: learner });
      return { path: `${path}/debrief`, attemptId, learner };
    }
    throw new Error('clean variants in a row');
  };
  return {
    url: app.url,
    dataDir: data.path,
    submitReview,
    async gradeReview(submission, names) {
      const review = await submitReview(submission, names);
      await waitForDebrief(await signInAs(app.url, review.learner), review.attemptId);
      return review;
    },
    openAs: (learner, options) => openAs({ browser, url: app.url }, learner, options),
    openSignedOut: () => openPage(browser),
    async close() {
      await browser.close();
      await app.stop();
      await Promise.all([data.remove(), exercises.remove()]);
    },
  };
}

/** Fills in the sign-in form that the page shows. */
export async function fillSignIn(page: Page, learner: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(emailOf(learner));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

async function openAs(
  { browser, url }: { browser: Browser; url: string },
  learner: string,
  options?: BrowserContextOptions,
): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${url}/sign-in`);
  await fillSignIn(opened.page, learner);
  return opened;
}
