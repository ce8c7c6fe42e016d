import { startAttempt, waitForDebrief, type Client } from '../support/client.ts';
import { EXERCISE, HONEST_PROOF, postReview, reviewWith } from './post-review.ts';
import { quantile, unless, type FaultReport } from './report.ts';
import { signInLearners } from './sign-in-learners.ts';
import { withApp } from './with-app.ts';

const ATTACKS = [
  "it('hangs', () => { for (;;); });",
  "it('takes memory', () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); });",
  "it('ignores time-outs', () => { const text = 'a'.repeat(2 ** 28); for (;;) text.lastIndexOf('b'); });",
  "it('floods', () => { for (;;) console.log('x'.repeat(1e4)); });",
] as const;
const HEALTH_EVERY_MS = 25;
const PAGE_EVERY_MS = 100;
const PATIENCE_MS = 120_000;
const PAGES = ['/exercises', `/exercises/${EXERCISE}`, '/attempts'] as const;

/** R2: hostile and honest reviews are graded at once, while health and pages are asked for all the time. */
export function hostileCrowd({
  hostile,
  honest,
}: {
  readonly hostile: number;
  readonly honest: number;
}): Promise<FaultReport> {
  return withApp({}, async (scene) => {
    const attackers = await signInLearners(scene, { count: hostile, named: 'attacker' });
    const people = await signInLearners(scene, { count: honest, named: 'honest' });
    const reviews = [
      ...attackers.map((client, index) => ({ client, proof: ATTACKS[index % ATTACKS.length] ?? '' })),
      ...people.map((client) => ({ client, proof: HONEST_PROOF })),
    ];
    const submitted: { readonly client: Client; readonly attemptId: string }[] = [];
    for (const { client } of reviews)
      submitted.push({ client, attemptId: await startAttempt(client, EXERCISE) });
    const health = askAgainAndAgain(() => scene.admin.get('/health'), HEALTH_EVERY_MS);
    let asked = 0;
    const pages = askAgainAndAgain(
      () => scene.admin.get(PAGES[(asked += 1) % PAGES.length] ?? '/'),
      PAGE_EVERY_MS,
    );
    const acknowledged = await Promise.all(
      submitted.map(({ client, attemptId }, index) =>
        postReview(client, attemptId, reviewWith(reviews[index]?.proof ?? '')),
      ),
    );
    const debriefs = await Promise.all(
      submitted.map(({ client, attemptId }) => waitForDebrief(client, attemptId, PATIENCE_MS)),
    );
    const [healthMs, pagesMs] = await Promise.all([health.stop(), pages.stop()]);
    const accepted = acknowledged.filter(Boolean).length;
    return {
      counts: {
        submitted: accepted,
        graded: debriefs.length,
        'health asked': healthMs.times.length,
        'pages asked': pagesMs.times.length,
      },
      figures: [
        { what: 'health, p99', value: quantile(healthMs.times, 0.99), most: 250, unit: 'ms' },
        { what: 'pages, p95', value: quantile(pagesMs.times, 0.95), most: 500, unit: 'ms' },
      ],
      problems: [
        ...unless(accepted === reviews.length, `${reviews.length - accepted} submissions were not accepted`),
        ...unless(healthMs.failed === 0, `health failed ${healthMs.failed} times`),
        ...unless(pagesMs.failed === 0, `pages failed ${pagesMs.failed} times`),
      ],
    };
  });
}

type Asked = { readonly times: readonly number[]; readonly failed: number };

/** Asks one after the other with a pause, until it is stopped. */
function askAgainAndAgain(ask: () => Promise<Response>, pauseMs: number): { stop(): Promise<Asked> } {
  const times: number[] = [];
  let failed = 0;
  let isStopped = false;
  const done = (async () => {
    while (!isStopped) {
      const started = performance.now();
      const response = await ask();
      await response.arrayBuffer();
      times.push(performance.now() - started);
      if (response.status !== 200) failed += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await done;
      return { times, failed };
    },
  };
}
