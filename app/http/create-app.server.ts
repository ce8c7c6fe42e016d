import { randomBytes } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import { serveStatic } from '@hono/node-server/serve-static';
import { createRequestHandler, type AppLoadContext, type ServerBuild } from '@remix-run/node';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isSameOrigin } from './is-same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import { wantsJson } from './wants-json.ts';

type RequestFacts = { readonly requestId: string; readonly nonce: string; readonly address: string };

type Parts = {
  readonly baseUrl: string;
  /** Addresses under which our own pages are reached. */
  readonly origins: ReadonlySet<string>;
  /** Folder of built assets; null while developing. */
  readonly assets: string | null;
  readonly log: { debug(facts: object, message: string): void; error(facts: object, message: string): void };
  newId(): string;
  loadBuild(): Promise<ServerBuild>;
  /** What loaders and actions get. */
  loadContext(facts: RequestFacts): AppLoadContext;
};

type RequestEnv = { Variables: { requestId: string; nonce: string } };

/** Nothing that anybody may send is larger: drafts and submissions are 1 MB at most, and JSON escapes add some. */
const MOST_BODY_BYTES = 1_500_000;
/** Nobody reads it: the browser has hung up. For the log, as nginx has it. */
const CLIENT_CLOSED_REQUEST = 499;
const ONE_YEAR = 'public, max-age=31536000, immutable';
const ONE_HOUR = 'public, max-age=3600';

/** The web application: security gate, then assets, then Remix. */
export function createApp({
  baseUrl,
  origins,
  assets,
  log,
  newId,
  loadBuild,
  loadContext,
}: Parts): Hono<RequestEnv> {
  const isDevelopment = assets === null;
  const isHttps = baseUrl.startsWith('https://');
  const hosts = new Set([...origins].map((origin) => new URL(origin).host));
  const hono = new Hono<RequestEnv>();

  hono.use(async (c, next) => {
    const started = performance.now();
    c.set('requestId', newId());
    c.set('nonce', randomBytes(16).toString('base64'));
    await next();
    for (const [name, value] of Object.entries(
      securityHeaders({ nonce: c.get('nonce'), isHttps, isDevelopment }),
    )) {
      c.res.headers.set(name, value);
    }
    c.res.headers.set('X-Request-Id', c.get('requestId'));
    log.debug(
      {
        requestId: c.get('requestId'),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });

  hono.use(async (c, next) => {
    const host = c.req.header('Host') ?? '';
    if (!hosts.has(host)) {
      const message = `This address (${host.slice(0, 100)}) is not the one Countersign was set up for. Open ${baseUrl}, or set BASE_URL to the address that people use.`;
      return refuse(c.req.raw, 421, message);
    }
    if (!isSameOrigin(c.req.raw, origins)) {
      return refuse(
        c.req.raw,
        403,
        'This request did not come from one of our own pages, so nothing was changed. Reload the page and try again.',
      );
    }
    return next();
  });

  hono.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: (c) =>
        refuse(c.req.raw, 413, 'That is too large: at most 1 MB is accepted. Nothing was changed.'),
    }),
  );

  if (assets !== null) {
    const cacheFor = (value: string) =>
      serveStatic({
        root: assets,
        precompressed: true,
        onFound: (_path, c) => c.header('Cache-Control', value),
      });
    hono.get('/assets/*', cacheFor(ONE_YEAR), (c) => c.notFound());
    hono.get('/*', async (c, next) => (/\.\w+$/.test(c.req.path) ? cacheFor(ONE_HOUR)(c, next) : next()));
  }

  let handler: ReturnType<typeof createRequestHandler> | null = null;
  hono.all('*', async (c) => {
    if (handler === null || isDevelopment) {
      handler = createRequestHandler(await loadBuild(), isDevelopment ? 'development' : 'production');
    }
    const facts = {
      requestId: c.get('requestId'),
      nonce: c.get('nonce'),
      address: getConnInfo(c).remote.address ?? 'unknown',
    };
    const answer = await handler(c.req.raw, loadContext(facts));
    return c.req.raw.signal.aborted ? new Response(null, { status: CLIENT_CLOSED_REQUEST }) : answer;
  });

  hono.onError((error, c) => {
    const requestId = c.get('requestId');
    log.error({ err: error, requestId, path: c.req.path }, 'request failed outside Remix');
    return refuse(
      c.req.raw,
      500,
      `Something broke on our side. What you saved before is kept. Reload the page; if it happens again, give your admin this number: ${requestId}`,
    );
  });
  return hono;
}

/** An answer in plain words, as JSON for a script and as text for a browser. */
function refuse(request: Request, status: number, message: string): Response {
  const headers = { 'Cache-Control': 'no-store' };
  return wantsJson(request)
    ? Response.json({ error: { message } }, { status, headers })
    : new Response(`${message}\n`, {
        status,
        headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
      });
}
