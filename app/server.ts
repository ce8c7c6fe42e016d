import './require-node.ts';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createMailTransport } from './commands/create-mail-transport.server.ts';
import { startGradingQueue } from './commands/start-grading-queue.server.ts';
import { startMailSender } from './commands/start-mail-sender.server.ts';
import { createServerContext } from './context.server.ts';
import { parseSettings, type Settings } from './env.server.ts';
import { createApp } from './http/create-app.server.ts';
import { loadBuiltFront, loadDevelopmentFront } from './http/load-front.server.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** A request whose headers or body take longer is no honest browser. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** After SIGTERM, running requests and gradings get this long; drafts and submissions are on disk anyway. */
const SHUTDOWN_MS = 8_000;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

try {
  await startServer(parseSettings(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function startServer(settings: Settings): Promise<void> {
  const { promise: ready, resolve: markReady } = Promise.withResolvers<RequestListener>();
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS });
  server.on('request', async (request, response) => (await ready)(request, response));
  const port = await listen(server, settings);
  const baseUrl = settings.baseUrl ?? `http://localhost:${port}`;

  const [context, front] = await Promise.all([
    createServerContext(settings, { baseUrl }),
    settings.isDevelopment ? loadDevelopmentFront(ROOT) : loadBuiltFront(ROOT),
  ]);
  const queue = startGradingQueue(context, { workers: settings.graders });
  context.onSubmitted = queue.wake;
  const mail = settings.mail && startMailSender(context, createMailTransport(settings.mail));
  const origins = [baseUrl, ...LOCAL_HOSTS.map((host) => `http://${host}:${port}`)];
  const app = createApp({
    ...front,
    baseUrl,
    origins: new Set(origins),
    log: context.log,
    newId: context.newId,
    loadContext: (facts) => ({ ...context, ...facts }),
  });
  const listener = getRequestListener(app.fetch);
  markReady((request, response) =>
    front.serveAsset(request, response, () => void listener(request, response)),
  );
  const stop = async (signal: NodeJS.Signals) => {
    context.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
    server.close();
    server.closeIdleConnections();
    await queue.close();
    await mail?.close();
    await context.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  announce(baseUrl, context.setupToken.value);
}

/** Resolves with the port once it is bound; port 0 takes a free one. */
async function listen(server: Server, { host, port }: Settings): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const advice = isTaken
      ? 'Another program uses it: stop that one, or set PORT to another number.'
      : String(error);
    throw new Error(`Cannot listen on ${host}:${port}. ${advice}`, { cause: error });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function announce(baseUrl: string, setupToken: string | null): void {
  const lines =
    setupToken === null
      ? [`Countersign is ready: ${baseUrl}`]
      : [
          `Countersign is ready: ${baseUrl}`,
          '',
          'Nobody has an account yet. This link makes you the first admin; it works once:',
          `  ${baseUrl}/setup?token=${setupToken}`,
        ];
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}
