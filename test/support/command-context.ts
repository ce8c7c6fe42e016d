import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cp } from 'node:fs/promises';
import { afterEach } from 'vitest';
import { insertPerson } from '#db/people.server.ts';
import { openDatabase } from '#db/client.server.ts';
import type { Role } from '#app/domain/role.ts';
import type { CommandContext } from '#app/commands/command-context.server.ts';
import { loadLibrary } from '#app/library/library.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import { guideExercise, writeFiles, type Files } from './guide-exercise.ts';
import { ROOT } from './read-imports.ts';

/** A context whose clock and ids are in the test's hands, on a fresh database with the guide's exercise. */
export type TestContext = CommandContext & {
  /** Moves the clock. */
  advance(ms: number): void;
  /** Adds a learner and gives the id. */
  addLearner(name: string): Promise<string>;
  /** Adds a person with roles in the whole organisation and gives the id. */
  addPerson(name: string, roles: readonly Role[]): Promise<string>;
  /** Seeds for the next attempts; the last one stays. */
  seeds: number[];
};

const NEVER: Sandbox = {
  run: () => Promise.reject(new Error('this test runs no code')),
  refusal: () => null,
  walls: [],
  state: () => ({ waiting: 0, ready: 0, failure: null }),
  close: () => Promise.resolve(),
};

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

export async function createTestContext({
  sandbox = NEVER,
  exercise = guideExercise(),
  isMailOn = false,
  folder: parent = tmpdir(),
}: { sandbox?: Sandbox; exercise?: Files; isMailOn?: boolean; folder?: string } = {}): Promise<TestContext> {
  const folder = await mkdtemp(join(parent, 'countersign-test-'));
  await writeFiles(join(folder, 'exercises/points'), exercise);
  await cp(join(ROOT, 'exercises/taxonomy.yaml'), join(folder, 'exercises/taxonomy.yaml'));
  const db = openDatabase(join(folder, 'test.sqlite'), { migrationsFolder: join(ROOT, 'db/migrations') });
  cleanups.push(async () => {
    db.close();
    await rm(folder, { recursive: true, force: true });
  });
  let time = Date.UTC(2026, 10, 2, 9);
  let ids = 0;
  const failures = new Map<string, number>();
  const context: TestContext = {
    db,
    library: await loadLibrary(join(folder, 'exercises')),
    sandbox,
    now: () => time,
    newId: () => `id-${String((ids += 1)).padStart(6, '0')}`,
    seeds: [1],
    newSeed: () => (context.seeds.length > 1 ? context.seeds.shift() : context.seeds[0]) ?? 1,
    setupToken: { value: 'setup-token' },
    signInLimit: {
      waitMs: (key) => Promise.resolve((failures.get(key) ?? 0) >= 3 ? 60_000 : 0),
      addFailure: (key) => Promise.resolve(void failures.set(key, (failures.get(key) ?? 0) + 1)),
      forget: (key) => Promise.resolve(void failures.delete(key)),
    },
    wakeGrading: () => undefined,
    settings: { baseUrl: 'http://localhost:3000', isProduction: true, isMailOn },
    identityProvider: null,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    advance: (ms) => (time += ms),
    addLearner: (name) => context.addPerson(name, ['learner']),
    async addPerson(name, roles) {
      const id = context.newId();
      await db.inTransaction((tx) =>
        insertPerson(tx, {
          id,
          name,
          email: `${name}@example.org`,
          roles,
          passwordHash: 'x',
          createdAt: time,
        }),
      );
      return id;
    },
  };
  return context;
}
