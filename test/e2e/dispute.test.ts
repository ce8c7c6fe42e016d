import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/browser.ts';
import { startReviewServer, type ReviewServer } from '../support/review-server.ts';

const LEARNERS = ['Lea', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
const IMPORTS = "import { expect, it } from 'vitest';\nimport { pointsFor } from '../code/rules.ts';\n";
const PASSES = `${IMPORTS}it('is fine', () => {\n  expect(pointsFor(100)).toBe(1);\n});\n`;
const FAILS = `${IMPORTS}it('gives two points for a euro', () => {\n  expect(pointsFor(100)).toBe(2);\n});\n`;

let server: ReviewServer;
beforeAll(async () => (server = await startReviewServer('canary', LEARNERS)));
afterAll(() => server.close());

describe('a learner who thinks that the debrief is wrong', () => {
  it('disputes a miss by keyboard, with a test that fails on the correct code, and withdraws it', async () => {
    const submission = { findings: [], verdict: 'approve', confidence: 0.6 };
    const { path, learner } = await server.gradeReview(submission, LEARNERS);
    const { page, complaints } = await server.openAs(learner);
    await page.goto(server.url + path);
    const story = page.locator('#defect-1');
    const write = async (text: string) => {
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    };

    await story.getByText('Dispute: this miss is wrong').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await write('The ticket says two points.');
    await page.keyboard.press('Tab');
    await write(PASSES);
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await story.getByText('Your test passes on the correct code.').waitFor();
    expect(await story.getByText('Open: a mentor decides').count()).toBe(0);
    await expectAccessible(page);

    await story.getByLabel('A test that shows it').focus();
    await write(FAILS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await story.getByText('Open: a mentor decides').waitFor();
    await page.reload();
    await story.getByText('The ticket says two points.').waitFor();
    await story.getByText(/^Your test on the correct code/).click();
    await story.getByText('gives two points for a euro').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await story.getByRole('button', { name: 'Withdraw' }).focus();
    await page.keyboard.press('Enter');
    await story.getByText('Withdrawn by you').waitFor();
    await story.getByText('Dispute: this miss is wrong').waitFor();
    expect(complaints).toEqual([]);
  });
});
