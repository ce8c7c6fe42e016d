import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { expectAccessible, launchBrowser, openPage } from '../support/browser.ts';
import { createClient } from '../support/client.ts';
import { CLIENT, startIdentityProvider, type RunningProvider } from '../support/identity-provider.ts';

const PASSWORD = 'correct horse battery';
const STEP_MS = 30_000;

let data: Awaited<ReturnType<typeof createDataDir>>;
let provider: RunningProvider;
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  data = await createDataDir();
  provider = await startIdentityProvider();
  const env = {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_SCOPE: 'openid email profile groups',
    OIDC_NAME: 'Acme sign-on',
  };
  [app, browser] = await Promise.all([startApp({ dataDir: data.path, env }), launchBrowser()]);
  provider.allow(`${app.url}/sign-in/provider/answer`);
});

afterAll(async () => {
  await browser.close();
  await app.stop();
  await provider.close();
  await data.remove();
});

describe('an organisation', () => {
  it('grows from the printed link to three people, each of whom sees what their roles allow', async () => {
    const { page: admin, complaints } = await openPage(browser);
    await setUp(admin);
    const teamId = await createTeam(admin);
    await mapGroup(admin);

    const inviteUrl = await invite(admin, 'bea@example.org');
    const { page: bea } = await openPage(browser);
    const codes = await acceptWithSecondFactor(bea, inviteUrl);
    await signInWithCode(bea, codes);

    provider.groups.set('cem', ['leads']);
    const { page: cem } = await openPage(browser);
    await signInAtProvider(cem, 'cem');

    await cem.goto(`${app.url}/admin/people`);
    await cem.getByText('You cannot open this page').waitFor();
    await bea.goto(`${app.url}/admin/audit`);
    await bea.getByText('You cannot open this page').waitFor();
    await admin.goto(`${app.url}/admin/teams/${teamId}`);
    await admin.getByRole('row', { name: /cem of the provider.*Manager/ }).waitFor();
    await admin.getByRole('row', { name: /Bea.*Learner/ }).waitFor();
    await expectAccessible(admin);

    await bea.goto(`${app.url}/settings/sessions`);
    await bea.getByRole('button', { name: 'Sign out everywhere', exact: true }).click();
    await bea.waitForURL(/\/sign-in/);
    await bea.goto(`${app.url}/exercises`);
    await bea.waitForURL(/\/sign-in/);
    expect(complaints).toEqual([]);
  }, 180_000);

  it('takes a role away that the provider takes away, at the next sign-in', async () => {
    provider.groups.set('cem', []);
    const { page: cem } = await openPage(browser);
    await signInAtProvider(cem, 'cem');
    const { page: admin } = await openPage(browser);
    await signInAsAdmin(admin);
    await admin.goto(`${app.url}/admin/people?q=cem`);
    await admin.getByRole('row', { name: /cem of the provider.*Learner/ }).waitFor();
    expect(await admin.getByRole('row', { name: /cem of the provider.*Manager/ }).count()).toBe(0);
  });

  it('lets nobody take an account over whose address the provider does not vouch for', async () => {
    provider.unverified.add('ada');
    const { page } = await openPage(browser);
    await signInAtProvider(page, 'ada', /\/sign-in\?problem=no-address/);
    await page.getByText('does not vouch for an address').waitFor();
  });

  it('takes an answer of the provider from the browser that was sent there, and only once', async () => {
    const visitor = createClient(app.url);
    const answer = await visitor.get('/sign-in/provider/answer?code=x&state=y');
    expect(answer.headers.get('Location')).toBe('/sign-in?problem=ended');
    await visitor.get('/sign-in/provider');
    const forged = await visitor.get('/sign-in/provider/answer?code=x&state=y');
    expect(forged.headers.get('Location')).toBe('/sign-in?problem=refused-by-provider');
    expect((await visitor.get('/exercises')).status).toBe(302);
  });

  it('can switch passwords off while the provider is set up', async () => {
    const { page: admin } = await openPage(browser);
    await signInAsAdmin(admin);
    await admin.goto(`${app.url}/admin/settings`);
    await admin.getByLabel('Only through Acme sign-on').check();
    await admin.getByRole('button', { name: 'Save sign-on' }).click();
    await admin.getByText('Saved.').waitFor();
    const visitor = createClient(app.url);
    const page = await (await visitor.get('/sign-in')).text();
    expect(page).not.toContain('type="password"');
    const refused = await visitor.postForm('/sign-in', { email: 'ada@example.org', password: PASSWORD });
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });
});

async function setUp(page: Page): Promise<void> {
  await page.goto(app.setupUrl ?? '');
  await page.getByLabel('Organisation').fill('Acme');
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create the first account' }).click();
  await page.getByText('Review your first change').waitFor();
}

async function signInAsAdmin(page: Page): Promise<void> {
  await page.goto(`${app.url}/sign-in`);
  await page.getByLabel('E-mail address').fill('ada@example.org');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Review your first change').waitFor();
}

async function createTeam(page: Page): Promise<string> {
  await page.goto(`${app.url}/admin/teams`);
  await page.getByLabel('Name').fill('Payments');
  await page.getByRole('button', { name: 'Create team' }).click();
  await page.getByRole('heading', { level: 1, name: 'Payments' }).waitFor();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function mapGroup(page: Page): Promise<void> {
  await page.goto(`${app.url}/admin/settings`);
  await page.getByLabel('Group at Acme sign-on').fill('leads');
  await page.getByLabel('Role', { exact: true }).selectOption('manager');
  await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Payments' });
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByText('Saved.').waitFor();
  await expectAccessible(page);
}

async function invite(page: Page, email: string): Promise<string> {
  await page.goto(`${app.url}/admin/invites`);
  await page.getByLabel('E-mail address').fill(email);
  await page.locator('#one-teamId').selectOption({ label: 'Payments' });
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  return page.getByLabel(email).inputValue();
}

/** Makes the account, turns the second factor on, and gives what the phone then shows. */
async function acceptWithSecondFactor(page: Page, inviteUrl: string): Promise<TOTP> {
  await page.goto(inviteUrl);
  await page.getByLabel('Your name').fill('Bea Learner');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByText('Review your first change').waitFor();
  await page.goto(`${app.url}/settings/second-factor`);
  await expectAccessible(page);
  const secret = await page.locator('input[name="secret"]').inputValue();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.getByLabel(/Type the code/).fill(totp.generate({ timestamp: Date.now() - STEP_MS }));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor();
  expect(await page.getByRole('status').getByRole('listitem').count()).toBe(10);
  return totp;
}

async function signInWithCode(page: Page, totp: TOTP): Promise<void> {
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
  await page.getByLabel('E-mail address').fill('bea@example.org');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(/\/sign-in\/second-factor/);
  await expectAccessible(page);
  await page.goto(`${app.url}/exercises`);
  await page.waitForURL(/\/sign-in\?to=/);
  await page.goto(`${app.url}/sign-in/second-factor`);
  await page.getByLabel('Code').fill(totp.generate());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('Review your first change').waitFor();
}

async function signInAtProvider(page: Page, login: string, then: RegExp | null = null): Promise<void> {
  await page.goto(`${app.url}/sign-in`);
  await page.getByRole('link', { name: 'Sign in with Acme sign-on' }).click();
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('anything');
  await page.locator('button[type="submit"]').click();
  await page.locator('button[type="submit"]').click();
  if (then !== null) return void (await page.waitForURL(then));
  await page.getByText('Review your first change').waitFor();
}
