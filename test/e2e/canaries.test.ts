import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '#app/domain/attempt/draft.ts';
import { addLearners, signInAs } from '../support/add-person.ts';
import { createDataDir, startApp, type RunningApp } from '../support/app.ts';
import { listAddresses } from '../support/built-routes.ts';
import { allowedIn, findCanaries, type Received } from '../support/canaries.ts';
import { setUp, createClient, waitForDebrief, type Client } from '../support/client.ts';
import { createExercisesDir, type ExercisesDir } from '../support/exercises.ts';
import { holdGrading } from '../support/hold-grading.ts';
import { readAttempt } from '../support/read-database.ts';
import { recordAll, type Piece } from '../support/recording-client.ts';

const LEARNERS = ['Lea', 'Eve', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Ida'];
const PROOF = [
  "import { expect, it } from 'vitest';",
  "import { awardPoints } from '../code/points.ts';",
  "import { createStore } from '../support/store.ts';",
  "it('counts both', async () => {",
  '  const store = createStore();',
  "  await Promise.all([awardPoints(store, 'a', 500), awardPoints(store, 'a', 500)]);",
  "  expect([await store.read('a'), String(awardPoints), new Error().stack]).toBe(10);",
  '});',
].join('\n');
const FINDING = {
  id: 'f1',
  file: 'code/points.ts',
  startLine: 1,
  endLine: 4,
  kind: 'conc.lost-update',
  confidence: 0.7,
  proof: PROOF,
};
const SUBMISSION = { findings: [FINDING], verdict: 'approve', confidence: 0.6 };

let data: Awaited<ReturnType<typeof createDataDir>>;
let exercises: ExercisesDir;
let app: RunningApp;
const states: Received[] = [];
let afterGrade: Received;
let pieces: Piece[] = [];

/** Ends a state: what was received since the last one belongs to it. */
function endState(state: string, allowed: ReadonlySet<string>): Received {
  const received = { state, allowed, pieces: [...pieces, { from: 'the log', text: app.log() }] };
  pieces = [];
  return received;
}

const record = (client: Client) => recordAll(client, (piece) => pieces.push(piece));

async function askForEverything(client: Client, attemptId: string): Promise<void> {
  for (const address of await listAddresses({ attemptId, exerciseId: 'canary' })) await client.get(address);
}

/** Everything that a learner can do in the workbench, allowed or not. */
async function doEverything(client: Client, attemptId: string): Promise<void> {
  const at = `/attempts/${attemptId}`;
  const edits = { 'code/rules.ts': 'export const pointsFor = (cents: number) => cents / 100;\n' };
  await client.postJson(`${at}/draft`, { revision: 0, draft: EMPTY_DRAFT });
  await client.postJson(`${at}/draft`, { revision: 0, draft: EMPTY_DRAFT });
  await client.postJson(`${at}/run`, { test: { kind: 'visible' } });
  await client.postJson(`${at}/run`, { test: { kind: 'visible' }, edits });
  await client.postJson(`${at}/run`, { test: { kind: 'proof', text: PROOF } });
  await client.postJson(`${at}/run`, { test: { kind: 'proof', text: "import '../probes/zz.test.ts';" } });
  await client.postJson(`${at}/attention`, { seen: { activeMs: 10, files: {} } });
  await client.postJson(`${at}/hint`, { after: 0, about: 'same' });
  await client.postJson(`${at}/submit`, { submission: { findings: 'none' }, signature: 'x' });
  await client.postForm(`${at}/debrief`, { intent: 'share' });
  await client.postForm(`${at}/debrief`, {
    intent: 'file-dispute',
    item: 'defect-1',
    comment: 'x',
    test: PROOF,
  });
}

async function start(client: Client, mode: 'counted' | 'practice'): Promise<string> {
  const response = await client.postForm('/exercises/canary', { mode });
  const id = /^\/attempts\/([\w-]+)$/.exec(response.headers.get('Location') ?? '')?.[1];
  if (id === undefined) throw new Error(`starting answered ${response.status}`);
  return id;
}

/** The first learner whose variant has something planted: one in five has not. */
async function startPlanted(): Promise<{ client: Client; attemptId: string; allowed: ReadonlySet<string> }> {
  for (const name of LEARNERS) {
    const client = record(await signInAs(app.url, name));
    const attemptId = await start(client, 'counted');
    const { planted, note_style: noteStyle } = readAttempt(data.path, attemptId);
    if (planted.length > 0) return { client, attemptId, allowed: allowedIn({ planted, noteStyle }) };
  }
  throw new Error('ten clean variants in a row');
}

const NOTHING: ReadonlySet<string> = new Set();

beforeAll(async () => {
  data = await createDataDir();
  exercises = await createExercisesDir('canary');
  app = await startApp({ dataDir: data.path, env: { EXERCISES_DIR: exercises.path, LOG_LEVEL: 'trace' } });
  await setUp(record(createClient(app.url)), app.setupUrl);
  await addLearners(data.path, [...LEARNERS, 'Zoe']);
  const other = record(await signInAs(app.url, 'Zoe'));

  await askForEverything(record(createClient(app.url)), 'none');
  states.push(endState('signed out', NOTHING));
  await askForEverything(other, 'none');
  states.push(endState('not started', NOTHING));

  const { client, attemptId, allowed } = await startPlanted();
  await askForEverything(client, attemptId);
  states.push(endState('started', allowed));
  await doEverything(client, attemptId);
  await askForEverything(client, attemptId);
  states.push(endState('drafted and run', allowed));

  const practiceId = await start(client, 'practice');
  for (let after = 0; after < 12; after += 1) {
    const about = after % 5 === 4 ? 'another' : 'same';
    await client.postJson(`/attempts/${practiceId}/hint`, { after, about });
  }
  await askForEverything(client, practiceId);
  const practice = readAttempt(data.path, practiceId);
  const shown = allowedIn({ planted: practice.planted, noteStyle: practice.note_style });
  states.push(endState('hinted', new Set([...allowed, ...shown])));

  const held = holdGrading(data.path);
  await client.postJson(`/attempts/${attemptId}/submit`, { submission: SUBMISSION, signature: 'Lea' });
  await doEverything(client, attemptId);
  await askForEverything(client, attemptId);
  states.push(endState('submitted, waiting for its grade', new Set([...allowed, ...shown])));
  await doEverything(other, attemptId);
  await askForEverything(other, attemptId);
  states.push(endState('somebody else’s, waiting for its grade', NOTHING));

  held.letGo();
  await waitForDebrief(client, attemptId);
  await askForEverything(client, attemptId);
  afterGrade = endState('graded', NOTHING);
  await doEverything(other, attemptId);
  await askForEverything(other, attemptId);
  const theirs = await start(other, 'counted');
  const their = readAttempt(data.path, theirs);
  await doEverything(other, theirs);
  await askForEverything(other, theirs);
  states.push(
    endState(
      'somebody else’s, graded, beside an open one',
      allowedIn({ planted: their.planted, noteStyle: their.note_style }),
    ),
  );
}, 240_000);

afterAll(async () => {
  await app.stop();
  await Promise.all([data.remove(), exercises.remove()]);
});

describe('what tells an answer', () => {
  it.each([
    'signed out',
    'not started',
    'started',
    'drafted and run',
    'hinted',
    'submitted, waiting for its grade',
    'somebody else’s, waiting for its grade',
    'somebody else’s, graded, beside an open one',
  ])('is in no byte of any page, data, header or log when the attempt is: %s', (state) => {
    const received = states.find((one) => one.state === state);
    if (received === undefined) throw new Error(`nothing was received when ${state}`);
    expect(received.pieces.length).toBeGreaterThan(20);
    expect(findCanaries(received)).toEqual([]);
  });

  it('would be found: the scan sees what is on show in the code and in the reply', () => {
    const started = states.find(({ state }) => state === 'started');
    if (started === undefined) throw new Error('nothing was received');
    const seen = findCanaries({ ...started, allowed: NOTHING }).map((found) => found.split(' ')[0]);
    expect(new Set(seen)).toEqual(started.allowed);
  });

  it('is found by the same scan once the attempt is graded', () => {
    const parts = new Set(
      findCanaries(afterGrade).map((found) => found.replace(/^zqcanary-\w+-(\w+) in .*$/, '$1')),
    );
    expect([...parts].toSorted()).toEqual(
      expect.arrayContaining(['catch', 'explanation', 'probe', 'title', 'why']),
    );
  });

  it('stays out of the log even then', () => {
    const log = afterGrade.pieces.filter(({ from }) => from === 'the log');
    expect(findCanaries({ ...afterGrade, pieces: log })).toEqual([]);
  });
});
