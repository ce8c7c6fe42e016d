import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServerContext } from '#app/context.server.ts';
import { parseSettings } from '#app/env.server.ts';
import { createApp } from '#app/http/create-app.server.ts';
import { loadBuiltFront } from '#app/http/load-front.server.ts';
import { ROOT } from '../../countersign/paths.ts';

/** The built app in this process, with somebody signed in who has a review open. */
export type ServedApp = {
  readonly url: string;
  readonly cookie: string;
  readonly attemptPath: string;
  /** Renders the last page once more with React alone: the same tree, the same data. */
  renderAgain(): void;
  close(): Promise<void>;
};

const EXERCISE = 'quiz-grading';
const DATA_DIR = join(ROOT, 'data/bench/web');

/** Serves the build on a free port of this machine, with a database of its own. */
export async function serveApp(): Promise<ServedApp> {
  await rm(DATA_DIR, { recursive: true, force: true });
  await mkdir(DATA_DIR, { recursive: true });
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://localhost:${port}`;
  const settings = parseSettings({ DATA_DIR, LOG_LEVEL: 'error', GRADERS: '1' });
  const context = await createServerContext(settings, { baseUrl: url });
  const front = await loadBuiltFront(ROOT);
  const build = await front.loadBuild();
  const render = build.entry.module.default;
  let renderAgain = () => {};
  const watched: typeof build = {
    ...build,
    entry: {
      module: {
        ...build.entry.module,
        default: (request, status, headers, ...rest) => {
          renderAgain = () => void render(request, status, new Headers(), ...rest);
          return render(request, status, headers, ...rest);
        },
      },
    },
  };
  const app = createApp({
    ...front,
    loadBuild: async () => watched,
    baseUrl: url,
    origins: new Set([url]),
    log: context.log,
    newId: context.newId,
    loadContext: (facts) => ({ ...context, ...facts }),
  });
  server.on('request', getRequestListener(app.fetch));
  const { cookie, attemptPath } = await openReview(url, context.setupToken.value ?? '');
  return {
    url,
    cookie,
    attemptPath,
    renderAgain: () => renderAgain(),
    async close() {
      server.close();
      server.closeAllConnections();
      await context.close();
    },
  };
}

/** Makes the first account and starts a review, as a browser would. */
async function openReview(url: string, token: string): Promise<{ cookie: string; attemptPath: string }> {
  const post = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: url, Cookie: cookie },
      body: new URLSearchParams(fields),
    });
  const made = await post(`/setup?token=${token}`, {
    token,
    organisation: 'Bench',
    name: 'Bench',
    email: 'bench@example.org',
    password: 'correct horse battery',
  });
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const started = await post(`/exercises/${EXERCISE}`, { mode: 'practice' }, cookie);
  const attemptPath = started.headers.get('Location');
  if (attemptPath === null) throw new Error(`starting a review answered ${started.status}`);
  return { cookie, attemptPath };
}
