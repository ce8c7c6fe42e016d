import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './read-imports.ts';

/** The built product as a process of its own, as `npm start` runs it. */
export type RunningApp = {
  readonly url: string;
  readonly pid: number | undefined;
  /** The one-time link that makes the first admin; null once somebody has an account. */
  readonly setupUrl: string | null;
  /** Everything the server logged so far. */
  log(): string;
  /** Ends it without any chance to clean up. */
  killHard(): Promise<void>;
  stop(): Promise<number | null>;
};

const READY = /Countersign is ready: (\S+)/;
const SETUP = /(http\S+\/setup\?token=\S+)/;
const START_TIMEOUT_MS = 60_000;

/** A folder for the data of one test. */
export async function createDataDir(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'countersign-data-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the built server on a free port, or on `port`, with its data in `dataDir`. */
export async function startApp({
  dataDir,
  port = 0,
  env = {},
}: {
  dataDir: string;
  port?: number;
  env?: Readonly<Record<string, string>>;
}): Promise<RunningApp> {
  const server = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'app/server.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'debug',
      ...env,
    },
  });
  let printed = '';
  let logged = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (logged += text));
  await new Promise<void>((ready, fail) => {
    const timer = setTimeout(
      () => fail(new Error(`not ready in time: ${printed}${logged}`)),
      START_TIMEOUT_MS,
    );
    server.once('exit', (code) => fail(new Error(`ended with ${code}: ${printed}${logged}`)));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (!READY.test(printed) || !printed.endsWith('\n\n')) return;
      clearTimeout(timer);
      ready();
    });
  });
  return {
    url: READY.exec(printed)?.[1] ?? '',
    pid: server.pid,
    setupUrl: SETUP.exec(printed)?.[1] ?? null,
    log: () => logged,
    async killHard() {
      await endWith(server, 'SIGKILL');
    },
    stop: () => endWith(server, 'SIGTERM'),
  };
}

async function endWith(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (server.exitCode !== null || server.signalCode !== null) return server.exitCode;
  const ended = once(server, 'exit');
  server.kill(signal);
  await ended;
  return server.exitCode;
}
