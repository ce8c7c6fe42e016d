import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pino, type Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '#db/client.server.ts';
import { releaseClaims } from '#db/grading-queue.server.ts';
import { countPeople } from '#db/people.server.ts';
import type { AttemptLimit, CommandContext } from './commands/command-context.server.ts';
import { createIdentityProvider } from './commands/create-identity-provider.server.ts';
import type { Settings } from './env.server.ts';
import { createHighlight, type Highlight } from './library/highlight.server.ts';
import { loadLibrary } from './library/library.server.ts';
import { createSandbox } from './sandbox/sandbox.server.ts';

/** Everything that lives as long as the server does. */
export type ServerContext = Omit<CommandContext, 'wakeGrading'> & {
  readonly log: Logger;
  readonly highlight: Highlight;
  wakeGrading(): void;
  /** The grading queue puts its alarm here. */
  onSubmitted: () => void;
  close(): Promise<void>;
};

/** What a loader or action gets: the server's context and what belongs to this one request. */
export type AppContext = ServerContext & {
  readonly requestId: string;
  readonly nonce: string;
  /** Where the connection comes from. */
  readonly address: string;
};

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface merges, a type does not
  interface AppLoadContext extends AppContext {}
}

const ROOT = resolve(import.meta.dirname, '..');
/** Wrong passwords per account or address before a pause. */
const SIGN_IN_TRIES = 10;
const SIGN_IN_WINDOW_S = 15 * 60;

/** Opens the database, starts the sandbox and loads the exercises; the composition root. */
export async function createServerContext(
  settings: Settings,
  { baseUrl }: { baseUrl: string },
): Promise<ServerContext> {
  const log = pino({ level: settings.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
  const dataDir = resolve(settings.dataDir);
  const db = openDatabase(join(dataDir, 'countersign.sqlite'), {
    migrationsFolder: join(ROOT, 'db/migrations'),
  });
  const [library, sandbox, highlight] = await Promise.all([
    loadLibrary(resolve(settings.exercisesDir ?? join(ROOT, 'exercises'))),
    createSandbox({ dataDir, size: settings.graders, log }),
    createHighlight(),
  ]);
  for (const { folder, problems } of library.unreadable) log.warn({ folder, problems }, 'exercise left out');
  await db.inTransaction((tx) => releaseClaims(tx));
  const isEmpty = (await countPeople(db)) === 0;
  const context: ServerContext = {
    db,
    library,
    sandbox,
    highlight,
    log,
    settings: { baseUrl, isProduction: settings.isProduction, isMailOn: settings.mail !== null },
    identityProvider: settings.provider && createIdentityProvider(settings.provider, { baseUrl }),
    now: Date.now,
    newId: uuidv7,
    newSeed: () => randomBytes(4).readUInt32BE(),
    setupToken: { value: isEmpty ? randomBytes(24).toString('base64url') : null },
    signInLimit: createSignInLimit(),
    onSubmitted: () => undefined,
    wakeGrading: () => context.onSubmitted(),
    async close() {
      await sandbox.close();
      db.close();
    },
  };
  return context;
}

function createSignInLimit(): AttemptLimit {
  const limiter = new RateLimiterMemory({ points: SIGN_IN_TRIES, duration: SIGN_IN_WINDOW_S });
  return {
    async waitMs(key) {
      const used = await limiter.get(key);
      return used !== null && used.consumedPoints >= SIGN_IN_TRIES ? used.msBeforeNext : 0;
    },
    async addFailure(key) {
      await limiter.penalty(key);
    },
    async forget(key) {
      await limiter.delete(key);
    },
  };
}
