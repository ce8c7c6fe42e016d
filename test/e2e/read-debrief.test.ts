import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/browser.ts';
import { holdGrading } from '../support/hold-grading.ts';
import { startReviewServer, type ReviewServer } from '../support/review-server.ts';

const LEARNERS = ['Lea', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const OTHERS = ['Gus', 'Hal', 'Ida', 'Jo', 'Kit', 'Lou'];
const PROOF = "import { it, expect } from 'vitest';\nit('fails', () => {\n  expect(1).toBe(2);\n});\n";
const FINDING = {
  id: 'f1',
  file: 'code/points.ts',
  startLine: 1,
  endLine: 2,
  kind: 'conc.lost-update',
  confidence: 0.7,
};
const SUBMISSION = {
  findings: [{ ...FINDING, comment: 'Looks odd.', proof: PROOF }],
  edits: { 'code/rules.ts': 'export const pointsFor = (cents: number) => Math.floor(cents / 100);\n' },
  verdict: 'request-changes',
  confidence: 0.8,
};

let server: ReviewServer;
let review: Awaited<ReturnType<ReviewServer['gradeReview']>>;
beforeAll(async () => {
  server = await startReviewServer('canary', [...LEARNERS, ...OTHERS]);
  review = await server.gradeReview(SUBMISSION, LEARNERS);
});
afterAll(() => server.close());

describe('a debrief', () => {
  it('is read by keyboard: from the index to a story, its lines, and the three versions of the code', async () => {
    const { page, complaints } = await server.openAs(review.learner);
    await page.goto(server.url + review.path);
    const outcomes = page.getByRole('list', { name: 'Outcomes' });
    await outcomes.getByRole('link').last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#finding-1$/);
    await page.locator('#finding-1').getByRole('link', { name: 'lines 1–2' }).focus();
    await page.keyboard.press('Enter');

    const versions = page.getByRole('navigation', { name: 'Version of the code' });
    for (const [name, region] of [
      ['Correct', 'Difference between the code you reviewed and the correct code'],
      ['Your fix', 'Difference between the code you reviewed and your fix'],
      ['Reviewed', 'Code as you reviewed it, with your marks and the real ones'],
    ] as const) {
      await versions.getByRole('link', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: region }).waitFor();
      expect(await versions.locator('[aria-current]').textContent()).toBe(name);
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    ['wide, light', { width: 1440, height: 900 }, 'light'],
    ['wide, dark', { width: 1440, height: 900 }, 'dark'],
    ['on a phone, light', { width: 390, height: 844 }, 'light'],
    ['on a phone, dark', { width: 390, height: 844 }, 'dark'],
  ] as const)('passes axe and scrolls in one direction: %s', async (_name, viewport, colorScheme) => {
    const { page } = await server.openAs(review.learner, { viewport, colorScheme });
    for (const show of ['', '?show=correct', '?show=yours']) {
      await page.goto(server.url + review.path + show);
      for (const part of await page.locator('.debrief details').all())
        await part.evaluate((element) => element.setAttribute('open', ''));
      await expectAccessible(page);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width, show).toBe(viewport.width);
    }
  });

  it('passes axe while it waits for its grade and while that is delayed by us, and opens by itself', async () => {
    const held = holdGrading(server.dataDir);
    const { path, learner } = await server.submitReview(SUBMISSION, OTHERS);
    const { page, complaints } = await server.openAs(learner);
    await page.goto(server.url + path);
    await page.getByText('It is being graded now.').waitFor();
    await expectAccessible(page);
    held.failOurs();
    await page.getByText('Nothing counts against you.').waitFor();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    held.letGo();
    await page.getByRole('heading', { name: 'Your verdict' }).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  });

  it('prints code and stories, and nothing that is for the screen only', async () => {
    const { page } = await server.openAs(review.learner);
    await page.goto(server.url + review.path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 900 });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('What happened').first().isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(673);
  });
});
