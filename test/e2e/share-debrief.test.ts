import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/browser.ts';
import { fillSignIn, startReviewServer, type ReviewServer } from '../support/review-server.ts';

const LEARNERS = ['Lea', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];

let server: ReviewServer;
beforeAll(async () => (server = await startReviewServer('canary', [...LEARNERS, 'Zoe'])));
afterAll(() => server.close());

describe('a debrief that its learner shares', () => {
  it('opens for a second person who agrees, shows who looked, and shuts when the link is ended', async () => {
    const submission = { findings: [], verdict: 'approve', confidence: 0.87 };
    const { path, learner } = await server.gradeReview(submission, LEARNERS);
    const own = await server.openAs(learner);
    await own.page.goto(server.url + path);
    const panel = own.page.getByRole('region', { name: 'Share this debrief' });
    await panel.getByText('Nobody has looked at it.').waitFor();
    await panel.getByRole('button', { name: 'Make a link' }).click();
    const link = await panel.getByLabel('Your link').inputValue();
    await expectAccessible(own.page);

    const { page, complaints } = await server.openSignedOut();
    await page.goto(link);
    await fillSignIn(page, 'Zoe');
    await page.getByRole('heading', { name: new RegExp(`^${learner} shares a debrief`) }).waitFor();
    expect(await page.content()).not.toContain('zqcanary');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show me the debrief' }).click();
    await page.getByText(`This is ${learner}’s debrief`).waitFor();
    expect(await page.content()).toContain('zqcanary');
    expect(await page.content()).not.toMatch(/0\.87|87\W%|The sum|Dispute|Share this debrief/);
    await page.getByRole('link', { name: 'Correct', exact: true }).click();
    await page.getByRole('region', { name: /^Difference between the code you reviewed/ }).waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await page.goto(`${server.url}/exercises/canary`);
    await page.getByText('it can only be practice for you').waitFor();
    expect(await page.getByRole('radio', { name: /^Counted/ }).count()).toBe(0);
    await expectAccessible(page);

    await own.page.reload();
    await panel.getByRole('row', { name: /^Zoe 1 / }).waitFor();
    await panel.getByRole('button', { name: 'End the link' }).click();
    await panel.getByRole('button', { name: 'Make a link' }).waitFor();
    expect((await page.goto(link))?.status()).toBe(404);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    expect(own.complaints).toEqual([]);
  });
});
