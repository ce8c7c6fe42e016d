import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { expectAccessible, launchBrowser, openPage } from '../support/browser.ts';

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

describe('a passkey', () => {
  it('signs its owner in without a password, until it is removed', async () => {
    const { page } = await openPage(browser);
    const device = await addDevice(page);
    await setUp(page);
    await page.goto(`${app.url}/settings/passkeys`);
    await expectAccessible(page);
    await page.getByLabel('Name').fill('My laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove My laptop' }).waitFor();
    await expectAccessible(page);

    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('Review your first change').waitFor();
    await page.goto(`${app.url}/settings/passkeys`);
    await page.getByText('last used').waitFor();

    await page.getByRole('button', { name: 'Remove My laptop' }).click();
    await page.getByText('The passkey is removed').waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('This passkey opens no account here.').waitFor();
    expect(await device.credentials()).toBe(1);
  }, 90_000);

  it('of a device that does not ask its owner signs nobody in', async () => {
    const { page } = await openPage(browser);
    const device = await addDevice(page);
    await signInWithPassword(page);
    await page.goto(`${app.url}/settings/passkeys`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    await signOut(page);
    await device.forgetOwner();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert').waitFor();
    await page.goto(`${app.url}/exercises`);
    await page.waitForURL(/\/sign-in/);
  }, 90_000);
});

/** Chromium's virtual device: it holds passkeys and answers for a finger. */
async function addDevice(
  page: Page,
): Promise<{ credentials(): Promise<number>; forgetOwner(): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    async credentials() {
      return (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
    },
    async forgetOwner() {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    },
  };
}

async function setUp(page: Page): Promise<void> {
  await page.goto(app.setupUrl ?? '');
  await page.getByLabel('Organisation').fill('Acme');
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Create the first account' }).click();
  await page.getByText('Review your first change').waitFor();
}

async function signInWithPassword(page: Page): Promise<void> {
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Review your first change').waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
}
