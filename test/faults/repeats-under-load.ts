import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { startAttempt, waitForDebrief, type Client } from '../support/client.ts';
import { EXERCISE, postReview, reviewWith } from './post-review.ts';
import { unless, type FaultReport } from './report.ts';
import { signInLearners } from './sign-in-learners.ts';
import { withApp } from './with-app.ts';

const PROOF = `import { it, expect } from 'vitest';
import * as subject from './subject';
it('uses what is exported', () => { expect(Object.keys(subject).length).toBeGreaterThan(0); });
it('draws and sleeps', async () => {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 1000));
  expect(Date.now()).toBeGreaterThan(0);
});
`;
const LOADERS = 3;
const PATIENCE_MS = 240_000;

/** R17: one submission graded many times by the server, half of them while others run their tests. */
export function repeatsUnderLoad({ repeats }: { readonly repeats: number }): Promise<FaultReport> {
  return withApp({}, async (scene) => {
    const attemptId = await startAttempt(scene.admin, EXERCISE);
    await postReview(scene.admin, attemptId, reviewWith(PROOF));
    await waitForDebrief(scene.admin, attemptId, PATIENCE_MS);
    const quiet = copyAttempt(scene.dataDir, { attemptId, from: 1, count: Math.floor(repeats / 2) });
    for (const id of quiet) await waitForDebrief(scene.admin, id, PATIENCE_MS);

    const clients = await signInLearners(scene, { count: LOADERS });
    const load = await startLoad(clients);
    const busy = copyAttempt(scene.dataDir, {
      attemptId,
      from: quiet.length + 1,
      count: repeats - quiet.length,
    });
    for (const id of busy) await waitForDebrief(scene.admin, id, PATIENCE_MS);
    const runs = await load.stop();
    const grades = readGrades(scene.dataDir);
    const distinct = new Set(grades).size;
    return {
      counts: { grades: grades.length, 'of them under load': busy.length, 'runs as load': runs, distinct },
      figures: [],
      problems: [
        ...unless(grades.length === repeats + 1, `${grades.length} grades of ${repeats + 1}`),
        ...unless(distinct === 1, `${distinct} different grades of one submission`),
        ...unless(runs > 0, 'there was no load'),
      ],
    };
  });
}

type Copies = { readonly attemptId: string; readonly from: number; readonly count: number };

/** The same submission again, as further attempts that wait for a grade. */
function copyAttempt(dataDir: string, { attemptId, from, count }: Copies): readonly string[] {
  const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'));
  database.pragma('busy_timeout = 10000');
  try {
    const columns = database
      .prepare('select name from pragma_table_info(?)')
      .pluck()
      .all('attempt')
      .map(String);
    const fresh: Readonly<Record<string, string>> = {
      id: '@id',
      ordinal: '@ordinal',
      graded_at: 'null',
      debriefed_at: 'null',
      claim: '0',
      claimed_until: 'null',
    };
    const values = columns.map((name) => fresh[name] ?? name);
    const copy = database.prepare(
      `insert into attempt (${columns.join(', ')}) select ${values.join(', ')} from attempt where id = @attemptId`,
    );
    return Array.from({ length: count }, (_, index) => {
      const id = `copy-${from + index}`;
      copy.run({ id, ordinal: 1_000 + from + index, attemptId });
      return id;
    });
  } finally {
    database.close();
  }
}

/** Each client runs the visible tests again and again. */
async function startLoad(clients: readonly Client[]): Promise<{ stop(): Promise<number> }> {
  let isStopped = false;
  let runs = 0;
  const attemptIds = await Promise.all(clients.map((client) => startAttempt(client, EXERCISE)));
  const loops = clients.map(async (client, index) => {
    while (!isStopped) {
      const answer = await client.postJson(`/attempts/${attemptIds[index]}/run`, {
        test: { kind: 'visible' },
      });
      await answer.arrayBuffer();
      runs += 1;
    }
  });
  return {
    async stop() {
      isStopped = true;
      await Promise.all(loops);
      return runs;
    },
  };
}

/** Every grade as text, without the time that it took. */
function readGrades(dataDir: string): readonly string[] {
  const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'), { readonly: true });
  try {
    const rows = database.prepare("select json_remove(grade, '$.durationMs') from grade").pluck().all();
    return rows.map(String);
  } finally {
    database.close();
  }
}
