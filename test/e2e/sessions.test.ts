import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { createClient, setUp, type Client } from '../support/client.ts';

const ADA = { email: 'ada@example.org', password: 'correct horse battery' };

let data: Awaited<ReturnType<typeof createDataDir>>;
let app: RunningApp;
let admin: Client;

beforeAll(async () => {
  data = await createDataDir();
  app = await startApp({ dataDir: data.path });
  admin = createClient(app.url);
  await setUp(admin, app.setupUrl);
});

afterAll(async () => {
  await app.stop();
  await data.remove();
});

describe('a session', () => {
  it('gets a new id at sign-in, whatever id the browser came with', async () => {
    const planted = 'a'.repeat(43);
    const answer = await signIn({ ...ADA, cookie: `countersign=${planted}` });
    const given = cookieOf(answer);
    expect(given).toMatch(/^countersign=[\w-]{43}$/);
    expect(given).not.toContain(planted);
    expect(await isSignedIn(`countersign=${planted}`)).toBe(false);
    expect(cookieOf(await signIn({ ...ADA, cookie: given }))).not.toBe(given);
  });

  it('cannot be replayed after sign-out', async () => {
    const cookie = cookieOf(await signIn(ADA));
    expect(await isSignedIn(cookie)).toBe(true);
    await post('/sign-out', {}, cookie);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('ends in the middle when its person is deactivated', async () => {
    const { cookie, personId } = await addPerson('bea@example.org');
    expect(await isSignedIn(cookie)).toBe(true);
    expect((await admin.postForm(`/admin/people/${personId}?index`, { intent: 'disable' })).status).toBe(200);
    expect(await isSignedIn(cookie)).toBe(false);
  });

  it('follows a role that is given and taken in the middle', async () => {
    const { cookie, personId } = await addPerson('cem@example.org');
    const asAdmin = () => get('/admin/people', cookie);
    const change = (intent: string) =>
      admin.postForm(`/admin/people/${personId}?index`, { intent, role: 'admin' });
    expect((await asAdmin()).status).toBe(403);
    await change('grant-role');
    expect((await asAdmin()).status).toBe(200);
    await change('revoke-role');
    expect((await asAdmin()).status).toBe(403);
    expect((await post(`/admin/people/${personId}?index`, { intent: 'disable' }, cookie)).status).toBe(403);
  });
});

describe('an invite', () => {
  it('lets one person in, and the next one finds it dead', async () => {
    const url = await invite('dan@example.org');
    expect((await accept(url)).status).toBe(302);
    expect((await accept(url)).status).toBe(403);
    const page = await (await get(url.pathname + url.search)).text();
    expect(page).toContain('This link does not work');
    expect(page).not.toContain('dan@example.org');
  });

  it('leads to the address that the server was set up with, whatever the request claims', async () => {
    const email = 'eve@example.org';
    const headers = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
    const text = await (await postInvite(email, headers)).text();
    expect(text).toContain(`${app.url}/invite?token=`);
    expect(text).not.toContain('evil.example');
    expect(await statusWithHost('/admin/invites', 'evil.example')).toBe(421);
  });
});

describe('guessing a password', () => {
  it('is slowed down by account and by address, and says for how long', async () => {
    const guess = () => signIn({ ...ADA, password: 'wrong horse' });
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await guess()).status);
    expect(statuses.slice(0, 10).every((status) => status === 400)).toBe(true);
    expect(statuses[10]).toBe(429);
    const refused = await signIn(ADA);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.headers.getSetCookie()).toEqual([]);
  });
});

function get(path: string, cookie = ''): Promise<Response> {
  return fetch(app.url + path, { redirect: 'manual', headers: { Cookie: cookie } });
}

function post(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(app.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: app.url, Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

function signIn({
  cookie,
  ...fields
}: {
  email: string;
  password: string;
  cookie?: string;
}): Promise<Response> {
  return post('/sign-in', fields, cookie);
}

function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function isSignedIn(cookie: string): Promise<boolean> {
  return (await get('/exercises', cookie)).status === 200;
}

async function postInvite(email: string, headers: Record<string, string> = {}): Promise<Response> {
  const cookie = cookieOf(await signIn(ADA));
  return fetch(`${app.url}/admin/invites?_data=routes%2Fadmin.invites`, {
    method: 'POST',
    headers: { ...headers, Origin: app.url, Cookie: cookie },
    body: new URLSearchParams({ intent: 'one', email, role: 'learner', days: '7' }),
  });
}

async function invite(email: string): Promise<URL> {
  const answer = await (await postInvite(email)).text();
  return new URL(/http[^"\\]+invite\?token=[\w-]+/.exec(answer)?.[0] ?? '');
}

function accept(url: URL): Promise<Response> {
  const token = url.searchParams.get('token') ?? '';
  return post(url.pathname, { token, name: 'Somebody', password: 'correct horse battery' });
}

async function addPerson(email: string): Promise<{ cookie: string; personId: string }> {
  const cookie = cookieOf(await accept(await invite(email)));
  const list = await (await admin.get(`/admin/people?q=${email}`)).text();
  const personId = /\/admin\/people\/([\w-]{36})/.exec(list)?.[1] ?? '';
  return { cookie, personId };
}

function statusWithHost(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(app.url + path, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
