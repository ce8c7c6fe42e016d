import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { createRandom, drawInteger } from '#app/domain/random.ts';
import { signInAs, addLearners } from '../support/add-person.ts';
import { startAttempt, waitForDebrief, type Client } from '../support/client.ts';
import { postReview, reviewWith } from './post-review.ts';
import { unless, type FaultReport } from './report.ts';
import { withApp } from './with-app.ts';

/** Slow but fair, so that a kill meets a grading at work. */
const SLOW_PROOF = `import { it, expect } from 'vitest';
it('takes a while', () => { let n = 0; for (let i = 0; i < 1e6; i += 1) n += i % 3; expect(n).toBe(999999); });
`;
const EXERCISES = ['quiz-grading', 'http-retry'] as const;
const LONGEST_WAIT_MS = 800;
const SEED = 5;
const PATIENCE_MS = 120_000;

/** R5: the server is killed again and again while it grades; in the end every review has exactly one grade. */
export function killWhileGrading({ kills }: { readonly kills: number }): Promise<FaultReport> {
  return withApp({}, async (scene) => {
    const random = createRandom(SEED);
    const names = Array.from({ length: kills }, (_, index) => `learner ${index + 1}`);
    await addLearners(scene.dataDir, names);
    const acknowledged: { readonly client: Client; readonly attemptId: string }[] = [];
    let ungradedAtKill = 0;
    for (const name of names) {
      const client = await signInAs(scene.app.url, name);
      for (const exercise of EXERCISES) {
        const attemptId = await startAttempt(client, exercise);
        const review = exercise === 'quiz-grading' ? reviewWith(SLOW_PROOF) : EMPTY_REVIEW;
        if (await postReview(client, attemptId, review)) acknowledged.push({ client, attemptId });
      }
      await new Promise((resolve) => setTimeout(resolve, drawInteger(random, 0, LONGEST_WAIT_MS)));
      await scene.killAndRestart();
      ungradedAtKill += countRows(scene.dataDir).ungraded > 0 ? 1 : 0;
    }
    const started = performance.now();
    for (const { client, attemptId } of acknowledged) await waitForDebrief(client, attemptId, PATIENCE_MS);
    const allGradedMs = performance.now() - started;
    const rows = countRows(scene.dataDir);
    const expected = acknowledged.length;
    const kept = { submitted: rows.submitted, grades: rows.grades, events: rows.events, ledger: rows.ledger };
    return {
      counts: { kills, acknowledged: expected, ...kept, 'restarts with work left': ungradedAtKill },
      figures: [{ what: 'all graded after the last restart', value: allGradedMs, most: 30_000, unit: 'ms' }],
      problems: [
        ...unless(expected === kills * EXERCISES.length, 'a submission was not acknowledged'),
        ...Object.entries(kept)
          .filter(([, count]) => count !== expected)
          .map(([what, count]) => `${count} ${what} of ${expected} acknowledged reviews`),
        ...unless(rows.integrity === 'ok', `integrity check: ${rows.integrity}`),
        ...unless(ungradedAtKill > 0, 'no kill met a grading'),
      ],
    };
  });
}

const EMPTY_REVIEW = { findings: [], verdict: 'approve', confidence: 0.6 };

function countRows(dataDir: string) {
  const database = new SqliteDatabase(join(dataDir, 'countersign.sqlite'), { readonly: true });
  try {
    const count = (what: string): number =>
      Number(database.prepare(`select count(*) from ${what}`).pluck().get());
    return {
      submitted: count('attempt where submitted_at is not null'),
      ungraded: count('attempt where submitted_at is not null and graded_at is null'),
      grades: count('grade'),
      events: count('graded_event'),
      ledger: count('ledger_entry'),
      integrity: String(database.pragma('integrity_check', { simple: true })),
    };
  } finally {
    database.close();
  }
}
