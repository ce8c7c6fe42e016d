import { startAttempt, type Client } from '../support/client.ts';
import { readResidentMb } from '../support/processes.ts';
import { EXERCISE } from './post-review.ts';
import { quantile, unless, type FaultReport } from './report.ts';
import { signInLearners } from './sign-in-learners.ts';
import { withApp } from './with-app.ts';

type Answer = {
  readonly status: number;
  readonly hasRun: boolean;
  readonly ms: number;
  readonly retryAfter: string | null;
};

/** Some hundred milliseconds of honest work, so that runs come faster than they end. */
const SLOW_TEST = {
  kind: 'proof',
  text: "it('works', () => { let n = 0; for (let i = 0; i < 3e6; i += 1) n += i % 3; expect(n).toBeGreaterThan(1); });",
};
const RUNS_EACH = 2;
const TIMES_TOO_MANY = 10;
const LOOK_MS = 50;

/** R8: runs come ten times as fast as one grader works, until far more came than its queue holds. */
export function overload({ people }: { readonly people: number }): Promise<FaultReport> {
  return withApp({ GRADERS: '1' }, async (scene) => {
    const clients = await signInLearners(scene, { count: people });
    const ready: { readonly client: Client; readonly attemptId: string }[] = [];
    for (const client of clients) ready.push({ client, attemptId: await startAttempt(client, EXERCISE) });
    const residentMb = (): number => readResidentMb(scene.app.pid);
    const before = residentMb();
    let most = before;
    const look = setInterval(() => (most = Math.max(most, residentMb())), LOOK_MS);
    const alone = ready[0] === undefined ? 0 : (await run(ready[0].client, ready[0].attemptId)).ms;
    const coming: Promise<Answer>[] = [];
    for (let each = 0; each < RUNS_EACH; each += 1)
      for (const { client, attemptId } of ready) {
        coming.push(run(client, attemptId));
        await new Promise((resolve) => setTimeout(resolve, alone / TIMES_TOO_MANY));
      }
    const answers = await Promise.all(coming);
    clearInterval(look);
    const first = ready[0];
    const after = first === undefined ? null : await run(first.client, first.attemptId);
    const of = (status: number): readonly Answer[] => answers.filter((answer) => answer.status === status);
    const refused = [...of(429), ...of(503)];
    const ran = answers.filter(({ hasRun }) => hasRun).length;
    const others = answers.length - ran - refused.length;
    return {
      counts: { requests: answers.length, ran, refused: refused.length, others },
      figures: [
        {
          what: 'refusal, p99',
          value: quantile(
            refused.map(({ ms }) => ms),
            0.99,
          ),
          most: 200,
          unit: 'ms',
        },
        { what: 'memory of the server grew by', value: most - before, most: 100, unit: 'MB' },
        { what: 'the first run afterwards', value: after?.ms ?? Number.NaN, most: 10_000, unit: 'ms' },
      ],
      problems: [
        ...unless(others === 0, `${others} answers were neither a run nor a refusal`),
        ...unless(refused.length > 0, 'nothing was refused, so nothing was overloaded'),
        ...unless(ran > 0, 'nobody was served'),
        ...unless(
          refused.every(({ retryAfter }) => Number(retryAfter) >= 1),
          'a refusal does not say when to come back',
        ),
        ...unless(after?.hasRun === true, `the run afterwards answered ${after?.status}`),
      ],
    };
  });
}

async function run(client: Client, attemptId: string): Promise<Answer> {
  const started = performance.now();
  const response = await client.postJson(`/attempts/${attemptId}/run`, { test: SLOW_TEST });
  const hasRun = (await response.text()).includes('"outcome":"passed"');
  const retryAfter = response.headers.get('Retry-After');
  return { status: response.status, hasRun, ms: performance.now() - started, retryAfter };
}
