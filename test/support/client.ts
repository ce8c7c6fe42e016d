/** A person with a cookie: what a browser does, without one. */
export type Client = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  postJson(path: string, body: unknown, signal?: AbortSignal): Promise<Response>;
};

/** A client of the server at `url` that keeps cookies as a browser does and follows no redirects. */
export function createClient(url: string): Client {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit & { headers?: Record<string, string> }) => {
    const response = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        Origin: url,
        ...(cookies.size === 0 ? {} : { Cookie: [...cookies.values()].join('; ') }),
        ...init.headers,
      },
    });
    for (const given of response.headers.getSetCookie()) {
      const [pair = ''] = given.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      if (/;\s*Max-Age=0/i.test(given)) cookies.delete(name);
      else cookies.set(name, pair);
    }
    return response;
  };
  return {
    get: (path, headers = {}) => send(path, { headers }),
    postForm: (path, fields) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    postJson: (path, body, signal) =>
      send(path, {
        method: 'POST',
        ...(signal && { signal }),
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      }),
  };
}

/** Uses the one-time link: the client is the first admin afterwards. */
export async function setUp(client: Client, setupUrl: string | null): Promise<void> {
  const token = new URL(setupUrl ?? '').searchParams.get('token') ?? '';
  const response = await client.postForm(`/setup?token=${token}`, {
    token,
    organisation: 'Acme',
    name: 'Ada Admin',
    email: 'ada@example.org',
    password: 'correct horse battery',
  });
  if (response.status !== 302)
    throw new Error(`set-up answered ${response.status}: ${await response.text()}`);
}

/** Starts a counted attempt and gives its id. */
export async function startAttempt(client: Client, exerciseId: string): Promise<string> {
  const response = await client.postForm(`/exercises/${exerciseId}`, { mode: 'counted' });
  const id = /^\/attempts\/([\w-]+)$/.exec(response.headers.get('Location') ?? '')?.[1];
  if (id === undefined) throw new Error(`starting answered ${response.status}`);
  return id;
}

/** The page asks every second; a test is a little less patient. */
const ASK_AGAIN_MS = 200;

/** Asks for the debrief until the attempt is graded; gives the loader's data. */
export async function waitForDebrief(
  client: Client,
  attemptId: string,
  deadlineMs = 30_000,
): Promise<string> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const data = `_data=${encodeURIComponent('routes/attempts.$attemptId.debrief')}`;
    const response = await client.get(`/attempts/${attemptId}/debrief?${data}`);
    const text = await response.text();
    if (text.includes('"status":"graded"')) return text;
    if (performance.now() > end)
      throw new Error(`not graded in time: ${response.status} ${text.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
