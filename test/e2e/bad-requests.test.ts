import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { createClient, setUp, startAttempt, waitForDebrief, type Client } from '../support/client.ts';

const HANGS = "import { it } from 'vitest';\nit('never ends', () => {\n  for (;;) {}\n});\n";
const APPROVE = { findings: [], verdict: 'approve', confidence: 0.6 };

let data: Awaited<ReturnType<typeof createDataDir>>;
let app: RunningApp;
let client: Client;

beforeAll(async () => {
  data = await createDataDir();
  app = await startApp({ dataDir: data.path });
  client = createClient(app.url);
  await setUp(client, app.setupUrl);
});

afterAll(async () => {
  await app.stop();
  await data.remove();
});

async function submit(attemptId: string, submission: unknown): Promise<{ status: number; text: string }> {
  const response = await client.postJson(`/attempts/${attemptId}/submit`, { submission, signature: 'Ada' });
  return { status: response.status, text: await response.text() };
}

describe('a submission that cannot be graded', () => {
  it.each([
    ['no verdict', { findings: [], confidence: 0.6 }, 'verdict'],
    ['an unknown kind', { ...APPROVE, findings: [finding({ kind: 'conc.magic' })] }, 'conc.magic'],
    [
      'an unknown file',
      { ...APPROVE, findings: [finding({ file: 'code/../../etc/passwd' })] },
      'unknown file',
    ],
    [
      'lines out of range',
      { ...APPROVE, findings: [finding({ startLine: 5_000, endLine: 5_001 })] },
      'out of range',
    ],
    [
      'two findings of one id',
      { ...APPROVE, findings: [finding({}), finding({})] },
      'another finding has this id',
    ],
    ['a confidence of 1', { ...APPROVE, confidence: 1 }, 'confidence'],
  ])('with %s is refused with a reason, and the draft stays open', async (_name, submission, says) => {
    const attemptId = await startAttempt(client, 'quiz-grading');
    const answer = await submit(attemptId, submission);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(says);
    expect((await client.get(`/attempts/${attemptId}`)).status).toBe(200);
  });

  it('of 5 MB is refused, and the server goes on', async () => {
    const attemptId = await startAttempt(client, 'quiz-grading');
    const big = { ...APPROVE, findings: [finding({ comment: 'x'.repeat(5_000_000) })] };
    const answer = await submit(attemptId, big).catch(() => ({ status: 413, text: '1 MB' }));
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('1 MB');
    expect((await client.get('/health')).status).toBe(200);
  });

  it('that is not JSON is refused', async () => {
    const attemptId = await startAttempt(client, 'quiz-grading');
    expect((await client.postForm(`/attempts/${attemptId}/submit`, { submission: '{' })).status).toBe(415);
  });
});

describe('a proof that never ends', () => {
  it('times out with its line while other jobs are served', async () => {
    const attemptId = await startAttempt(client, 'http-retry');
    const hanging = client.postJson(`/attempts/${attemptId}/run`, { test: { kind: 'proof', text: HANGS } });
    const health = await client.get('/health');
    expect(health.status).toBe(200);
    const ran: unknown = await (await hanging).json();
    expect(ran).toMatchObject({ status: 'ran', outcome: 'timed-out' });
    const next: unknown = await (
      await client.postJson(`/attempts/${attemptId}/run`, { test: { kind: 'visible' } })
    ).json();
    expect(next).toMatchObject({ status: 'ran', outcome: 'passed' });
  });

  it('is graded as such, and an honest submission beside it gets its grade', async () => {
    const hanging = await startAttempt(client, 'billing-proration');
    const honest = await startAttempt(client, 'payment-webhook');
    const proof = finding({ file: 'code/proration.ts', proof: HANGS });
    const files = await filesOf(hanging);
    await submit(hanging, { ...APPROVE, findings: [{ ...proof, file: files[0] }] });
    await submit(honest, APPROVE);
    expect(await waitForDebrief(client, honest)).toContain('"status":"graded"');
    expect(await waitForDebrief(client, hanging)).toContain('ran out of time');
  });
});

describe('requests from elsewhere', () => {
  it.each([
    ['an evil origin', { Origin: 'https://evil.example' }],
    ['no origin', { Origin: '' }],
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('with %s change nothing', async (_name, headers) => {
    for (const path of [
      '/exercises/quiz-grading',
      '/exercises/quiz-grading?_data=routes%2Fexercises.%24exerciseId',
      '/theme',
      '/sign-out',
    ]) {
      const response = await fetch(app.url + path, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ mode: 'counted' }),
      });
      expect(response.status, path).toBe(403);
    }
  });

  it('to an address that is not ours are refused', async () => {
    const { status } = await rawGet(app.url, 'evil.example');
    expect(status).toBe(421);
  });

  it('without a session see no page and no data', async () => {
    const visitor = createClient(app.url);
    const attemptId = await startAttempt(client, 'quiz-grading');
    for (const path of [
      '/exercises',
      '/attempts',
      `/attempts/${attemptId}`,
      `/attempts/${attemptId}/debrief`,
    ]) {
      expect((await visitor.get(path)).headers.get('Location'), path).toMatch(/^\/sign-in/);
    }
    expect((await visitor.postJson(`/attempts/${attemptId}/run`, { test: { kind: 'visible' } })).status).toBe(
      401,
    );
  });

  it('for something unknown get 404 and no stack', async () => {
    for (const path of [
      '/exercises/no-such',
      '/attempts/no-such',
      '/attempts/no-such/debrief',
      '/no-such',
      '/assets/no.js',
    ]) {
      const response = await client.get(path);
      expect(response.status, path).toBe(404);
      expect(await response.text()).not.toMatch(/at \w+ \(|node_modules/);
    }
  });
});

function finding(change: Record<string, unknown>): Record<string, unknown> {
  return {
    id: 'f1',
    file: 'code/grading.ts',
    startLine: 1,
    endLine: 2,
    kind: 'conc.lost-update',
    confidence: 0.7,
    ...change,
  };
}

async function filesOf(attemptId: string): Promise<string[]> {
  const page = await (await client.get(`/attempts/${attemptId}`)).text();
  return [...new Set(page.match(/code\/[\w-]+\.ts/g))];
}

async function rawGet(url: string, host: string): Promise<{ status: number | undefined }> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode });
    })
      .on('error', reject)
      .end();
  });
}
