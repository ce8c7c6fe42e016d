import { chmod, rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradeNextAttempt } from '#app/commands/grade-next-attempt.server.ts';
import { openDebrief } from '#app/commands/open-debrief.server.ts';
import { submitAttempt } from '#app/commands/submit-attempt.server.ts';
import type { Sandbox } from '#app/sandbox/sandbox.server.ts';
import type { CommandLine } from '#app/sandbox/walls.server.ts';
import { listAuditEntries } from '#db/audit.server.ts';
import { countUngraded } from '#db/grading-queue.server.ts';
import { createBreakableSandbox, type BreakableSandbox } from '../support/breakable-sandbox.ts';
import { createTestContext, type TestContext } from '../support/command-context.ts';
import { guideSubmission } from '../support/guide-exercise.ts';
import { startPlanted } from '../support/planted-attempt.ts';
import { useSmallDisk } from '../support/small-disk.ts';

const A_MINUTE_MS = 60_000;
const A_DAY_MS = 24 * 3_600_000;
const under =
  (script: string) =>
  ({ file, args }: CommandLine): CommandLine => ({
    file: '/bin/sh',
    args: ['-c', `${script} && exec "$@"`, 'sh', file, ...args],
  });

let machine: BreakableSandbox;
beforeAll(async () => void (machine = await createBreakableSandbox()));
afterAll(() => machine.sandbox.close());

async function submitted(context: TestContext) {
  const key = await startPlanted(context);
  expect(await submitAttempt(context, { ...key, submission: guideSubmission(), signature: 'Ada' })).toEqual({
    status: 'submitted',
  });
  return key;
}

/** Breaks the machine, uses up the worker that still waits, and sees the grading fail as ours and succeed later. */
async function expectDelayedThenGraded(breaking: () => Promise<void>, mending: () => Promise<void>) {
  const context = await createTestContext({ sandbox: machine.sandbox });
  await breaking();
  const key = await submitted(context);
  const first = await gradeNextAttempt(context);
  if (first === 'graded') throw new Error('the machine works although it was broken');
  expect(first).toBe('failed-ours');
  expect(await openDebrief(context, key)).toMatchObject({ status: 'delayed-ours' });
  expect(await countUngraded(context.db)).toMatchObject({ waiting: 1, delayed: 1 });
  expect(machine.sandbox.state().failure).toMatch(/\w+/);
  expect(await auditOf(context, key.attemptId)).toContain('attempt.grading-failed');

  await mending();
  context.advance(A_DAY_MS);
  expect(await gradeNextAttempt(context)).toBe('graded');
  expect(await openDebrief(context, key)).toMatchObject({ status: 'graded' });
  expect(await countUngraded(context.db)).toEqual({ waiting: 0, delayed: 0, failure: null });
  expect(machine.sandbox.state().failure).toBeNull();
}

async function auditOf(context: TestContext, attemptId: string): Promise<readonly string[]> {
  const filter = { action: null, personId: attemptId, from: null, until: null };
  const entries = await listAuditEntries(context.db, { filter, before: null, limit: 100 });
  return entries.map(({ action }) => action);
}

/** Workers are started with this from now on; the one that waits already is taken by a run that does not matter. */
async function startWith(change: Parameters<BreakableSandbox['startWith']>[0]): Promise<void> {
  machine.startWith(change);
  await machine.takeWaiting();
}

describe('a failure of our machine delays a grade and never decides it', () => {
  const disk = useSmallDisk();

  it('when the program of the worker is missing', () =>
    expectDelayedThenGraded(
      () => startWith(({ args }) => ({ file: '/nowhere/sh', args })),
      () => startWith(null),
    ));

  it('when workers are killed as soon as they start', () =>
    expectDelayedThenGraded(
      () => startWith(under('kill -9 $$')),
      () => startWith(null),
    ));

  it('when there is no memory for a new process', () =>
    expectDelayedThenGraded(
      () => startWith(under('ulimit -v 100000')),
      () => startWith(null),
    ));

  it('when the folder of the sandbox cannot be read', () => {
    // Root reads whatever is there, so for a worker that runs as root the folder must go.
    const user = machine.sandbox.walls.find(({ name }) => name === 'user');
    const isRoot = user?.inForce === false && process.getuid?.() === 0;
    const hidden = `${machine.folder}.hidden`;
    return expectDelayedThenGraded(
      async () => {
        await (isRoot ? rename(machine.folder, hidden) : chmod(machine.folder, 0o000));
        await startWith(null);
      },
      () => (isRoot ? rename(hidden, machine.folder) : chmod(machine.folder, 0o755)),
    );
  });

  it.runIf(disk.isOffered)(
    'delays the grade that cannot be kept, and it is kept once there is room',
    async () => {
      const context = await createTestContext({ sandbox: machine.sandbox, folder: disk.path });
      const key = await submitted(context);
      let isFull = false;
      const sandbox: Sandbox = {
        ...machine.sandbox,
        run(job, entry) {
          if (!isFull) disk.fill();
          isFull = true;
          return machine.sandbox.run(job, entry);
        },
      };
      await expect(gradeNextAttempt({ ...context, sandbox })).rejects.toThrow(/full/);
      expect(isFull).toBe(true);
      expect(await openDebrief(context, key)).toMatchObject({ status: 'grading' });
      await expect(gradeNextAttempt(context)).resolves.toBe('idle');

      disk.free();
      context.advance(A_MINUTE_MS);
      expect(await gradeNextAttempt(context)).toBe('graded');
      expect(await openDebrief(context, key)).toMatchObject({ status: 'graded' });
    },
  );
});
