import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, expect, it } from 'vitest';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { createClient, setUp, startAttempt, waitForDebrief } from '../support/client.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const SUBMISSION = {
  findings: [
    {
      id: 'f1',
      file: 'code/grading.ts',
      startLine: 10,
      endLine: 12,
      kind: 'conc.lost-update',
      confidence: 0.7,
      proof: "import { it, expect } from 'vitest';\nit('holds', () => { expect(1).toBe(1); });\n",
    },
  ],
  verdict: 'request-changes',
  confidence: 0.8,
};

async function start(dataDir: string, port = 0): Promise<RunningApp> {
  const app = await startApp({ dataDir, port });
  cleanups.push(() => app.stop());
  return app;
}

it('an acknowledged submit survives kill −9 and is graded once after the restart', async () => {
  const data = await createDataDir();
  cleanups.push(data.remove);
  const app = await start(data.path);
  const port = Number(new URL(app.url).port);
  const client = createClient(app.url);
  await setUp(client, app.setupUrl);
  const attemptIds: string[] = [];
  for (const exerciseId of ['quiz-grading', 'http-retry', 'billing-proration']) {
    attemptIds.push(await startAttempt(client, exerciseId));
  }
  const answers = await Promise.all(
    attemptIds.map((attemptId, index) =>
      client.postJson(`/attempts/${attemptId}/submit`, {
        submission: index === 0 ? SUBMISSION : { findings: [], verdict: 'approve', confidence: 0.6 },
        signature: 'Ada Admin',
      }),
    ),
  );
  await app.killHard();
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);

  await start(data.path, port);
  for (const attemptId of attemptIds) await waitForDebrief(client, attemptId, 60_000);

  const database = new SqliteDatabase(join(data.path, 'countersign.sqlite'), { readonly: true });
  const count = (table: string) => database.prepare(`select count(*) from ${table}`).pluck().get();
  expect([count('grade'), count('graded_event'), count('ledger_entry')]).toEqual([3, 3, 3]);
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  database.close();
});

it('SIGTERM ends the server cleanly', async () => {
  const data = await createDataDir();
  cleanups.push(data.remove);
  const app = await start(data.path);
  expect(await app.stop()).toBe(0);
});
