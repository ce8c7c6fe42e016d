import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { createRandom } from '#app/domain/random.ts';
import { drawBank } from '#app/domain/skill/simulation/simulated-bank.ts';
import { simulateAttempt } from '#app/domain/skill/simulation/simulate-attempt.ts';
import type { AttemptEvent } from '#app/domain/skill/skill-event.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import { findPersonByEmail } from '#db/people.server.ts';
import { gradedEvents } from '#db/schema/grades.ts';
import { insertJudgement } from '#db/skill-profiles.server.ts';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { makeAccount } from '../support/bench-server.ts';
import { expectAccessible, launchBrowser, openPage } from '../support/browser.ts';
import { ROOT } from '../support/read-imports.ts';
import { seedGradedReviews } from '../support/seed-graded-reviews.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let data: Awaited<ReturnType<typeof createDataDir>>;
let app: RunningApp;
let browser: Browser;
let page: Page;
let complaints: string[];
let db: Database;
let learnerId: string;

/** Reviews of one day each, the last one yesterday, of somebody who explains most of what is there. */
const REVIEWS = simulateReviews(10);

beforeAll(async () => {
  data = await createDataDir();
  app = await startApp({ dataDir: data.path });
  browser = await launchBrowser();
  ({ page, complaints } = await openPage(browser));
  await makeAccount(page, app.setupUrl ?? '');
  db = openDatabase(join(data.path, 'countersign.sqlite'), { migrationsFolder: join(ROOT, 'db/migrations') });
  learnerId = (await findPersonByEmail(db, { email: 'ada@example.org' }))?.id ?? '';
});

afterAll(async () => {
  db.close();
  await browser.close();
  await app.stop();
  await data.remove();
});

describe('a learner’s profile', () => {
  it('says what will stand there before any review', async () => {
    await page.goto(`${app.url}/profile`);
    await page.getByRole('heading', { level: 1, name: 'What you catch will stand here.' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible(page);
  });

  it('tells how far the evidence has come below the gates, and no number', async () => {
    await review(REVIEWS.slice(0, 7));
    await page.getByRole('heading', { level: 1, name: /7 of 8 reviews/ }).waitFor();
    const overall = page.getByRole('row', { name: /^Overall/ });
    expect(await overall.innerText()).not.toMatch(/%/);
    expect(await page.getByRole('img', { name: /most likely/ }).count()).toBe(0);
  });

  it('shows the band from the gate on, with its picture, its table and how it was computed', async () => {
    await review(REVIEWS.slice(7));
    await page
      .getByRole('heading', { level: 1, name: /You locate about \d+ in 10 medium defects/ })
      .waitFor();
    expect(await page.getByRole('row', { name: /^Overall/ }).innerText()).toMatch(/\d+–\d+ %/);
    await page.getByRole('img', { name: /^Overall catch rate over time, now \d+–\d+ %/ }).waitFor();
    for (const summary of await page.getByText('How this is computed').all()) await summary.click();
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(3);
    await page.getByText('Yours rests on 10 reviews').waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('follows a judgement that changes an earlier grade', async () => {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    const [event] = REVIEWS;
    if (event === undefined) throw new Error('no review');
    const [row] = await db.select().from(gradedEvents).orderBy(gradedEvents.at).limit(1);
    const judged = event.defects.map((defect) => ({ ...defect, level: 'missed' as const }));
    const all = REVIEWS.map(({ exerciseId, attempt }) => ({ exerciseId, attempt }));
    for (const { exerciseId, attempt } of all) {
      await db.inTransaction((tx) =>
        insertJudgement(tx, {
          id: `judgement-${exerciseId}`,
          attemptId: row?.attemptId ?? '',
          learnerId,
          at: Date.now(),
          judgement: {
            type: 'judgement',
            of: { learnerId, exerciseId, attempt },
            defects: judged,
            at: new Date().toISOString(),
          },
        }),
      );
    }
    await expect.poll(() => readHeading(), { timeout: 20_000 }).not.toBe(before);
  });

  it('offers the next exercise with a reason', async () => {
    await page.goto(`${app.url}/`);
    const box = page.getByRole('complementary', { name: 'Next exercise' });
    await box.getByText(/narrows your band most|due for a retest|Drawn at random/).waitFor();
  });

  it('is nobody else’s: a visitor is asked to sign in', async () => {
    const { page: visitor } = await openPage(browser);
    await visitor.goto(`${app.url}/profile`);
    expect(visitor.url()).toContain('/sign-in');
    await visitor.context().close();
  });

  it('leaves the console silent', () => {
    expect(complaints).toEqual([]);
  });
});

/** Adds graded reviews and waits until the page has them in its figures. */
async function review(events: readonly AttemptEvent[]): Promise<void> {
  await seedGradedReviews(db, learnerId, events);
  await expect
    .poll(
      async () => {
        await page.goto(`${app.url}/profile`);
        return page.getByText('not in these figures yet').count();
      },
      { timeout: 20_000 },
    )
    .toBe(0);
}

async function readHeading(): Promise<string> {
  await page.reload();
  return page.getByRole('heading', { level: 1 }).innerText();
}

function simulateReviews(count: number): readonly AttemptEvent[] {
  const random = createRandom(11);
  const bank = drawBank(random, { mean: 0, name: 'bank' });
  const learner = { general: 0.5, areas: [0, 0, 0, 0, 0, 0, 0, 0], criterion: 0 };
  const yesterday = Date.now() - DAY_MS;
  return Array.from({ length: count }, (_, number) => {
    const atMs = yesterday - (count - 1 - number) * DAY_MS;
    return simulateAttempt(random, { learner, bank, number, atMs });
  });
}
