import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LIMITS, STARVED_SHARE } from './limits.ts';
import type { FromWorker, PreparedJob, RunEnd, ToWorker } from './protocol.ts';
import { WORKER_ENV, type CommandLine } from './walls.server.ts';

/** How a worker left its job: done, or dead while `runId` ran. */
export type Departure =
  /** `busyMs`: how long the worker itself worked, without what it takes to reach it. */
  | { readonly how: 'finished'; readonly busyMs: number }
  | { readonly how: 'time' | 'memory' | 'aborted'; readonly runId: string | null }
  | {
      readonly how: 'died';
      readonly runId: string | null;
      readonly signal: NodeJS.Signals | null;
      readonly code: number | null;
    };

/** One operating-system process that takes one job. */
export type WorkerProcess = {
  /** Settles when the process can take its job; rejects when it ends before. */
  readonly ready: Promise<void>;
  run(
    job: PreparedJob,
    options: {
      readonly onResult: (end: RunEnd) => void;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Departure>;
  kill(): void;
  /** Undefined when no process could be started. */
  readonly pid: number | undefined;
  readonly closed: Promise<void>;
};

/** How often a busy worker's memory is looked at. */
const MEMORY_CHECK_MS = 25;
const READY_MS = 10_000;
const PAGE_BYTES = 4_096;
const MS_PER_TICK = 10;
/** How often a worker that got too little of the processor is given its time again. */
const MAX_LOOKS = 3;

/** Starts a worker with the command that puts walls around it. */
export function startWorker({ file, args }: CommandLine): WorkerProcess {
  const child = spawn(file, [...args], {
    env: WORKER_ENV,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: false,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    ready: untilReady(child, () => complaint),
    run: (job, options) => runIn(child, job, options),
    kill: () => void child.kill('SIGKILL'),
    pid: child.pid,
    closed,
  };
}

function untilReady(child: ChildProcess, complaint: () => string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), READY_MS);
    child.once('error', reject);
    child.once('message', () => resolve());
    child.once('close', (code, signal) =>
      reject(
        new Error(`The sandbox worker did not start (${signal ?? `exit ${code}`}): ${complaint().trim()}`),
      ),
    );
    const clear = (): void => clearTimeout(timer);
    child.once('message', clear);
    child.once('close', clear);
  });
  ready.catch(() => undefined);
  return ready;
}

type RunOptions = Parameters<WorkerProcess['run']>[1];

function runIn(child: ChildProcess, job: PreparedJob, { onResult, signal }: RunOptions): Promise<Departure> {
  return new Promise((resolve) => {
    let runId: string | null = null;
    let killedFor: 'time' | 'memory' | 'aborted' | null = null;
    let deadline: NodeJS.Timeout | undefined;
    const kill = (why: 'time' | 'memory' | 'aborted'): void => {
      killedFor ??= why;
      child.kill('SIGKILL');
    };
    const abort = (): void => kill('aborted');
    const memory = setInterval(
      () => residentBytes(child.pid) > LIMITS.residentMb * 1_048_576 && kill('memory'),
      MEMORY_CHECK_MS,
    );
    const end = (code: number | null, exitSignal: NodeJS.Signals | null): void =>
      settle(
        killedFor === null ? { how: 'died', runId, signal: exitSignal, code } : { how: killedFor, runId },
      );
    const settle = (departure: Departure): void => {
      clearTimeout(deadline);
      clearInterval(memory);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners('message');
      child.off('close', end);
      resolve(departure);
    };
    const watch = (): void => {
      clearTimeout(deadline);
      const startedAt = cpuMs(child.pid);
      const look = (looks: number): void => {
        const isStarved = cpuMs(child.pid) - startedAt < job.limitMs * STARVED_SHARE;
        if (isStarved && looks < MAX_LOOKS) deadline = setTimeout(look, job.limitMs, looks + 1);
        else kill('time');
      };
      deadline = setTimeout(look, job.limitMs + LIMITS.killGraceMs, 1);
    };
    child.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'progress':
          runId = message.startedRunId;
          watch();
          if (message.ended !== null) onResult(message.ended);
          return undefined;
        case 'finished':
          return settle({ how: 'finished', busyMs: message.busyMs });
        case 'ready':
          return undefined;
        default:
          return message satisfies never;
      }
    });
    child.once('close', end);
    signal?.addEventListener('abort', abort);
    watch();
    if (signal?.aborted) abort();
    else child.send({ type: 'job', job } satisfies ToWorker, (error) => error && child.kill('SIGKILL'));
  });
}

/** Processor time used so far, from /proc; grows without bound where there is none, so that nobody waits longer there. */
function cpuMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return performance.now();
  }
}

/** Resident size from /proc; 0 where there is none, so that only the other limits hold there. */
function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
