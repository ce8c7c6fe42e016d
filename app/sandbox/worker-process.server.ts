import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isOverdue } from './is-overdue.ts';
import { LIMITS } from './limits.ts';
import type { FromWorker, PreparedJob, RunEnd, ToWorker } from './protocol.ts';
import { trySpawn } from './try-spawn.server.ts';
import { WORKER_ENV, type CommandLine } from './walls.server.ts';

/** How a worker left its job: done, or dead while `runId` ran. */
export type Departure =
  /** `busyMs`: how long the worker itself worked, without what it takes to reach it. */
  | { readonly how: 'finished'; readonly busyMs: number }
  | { readonly how: 'time' | 'memory' | 'aborted'; readonly runId: string | null; readonly cpuMs: number }
  | {
      readonly how: 'died';
      readonly runId: string | null;
      readonly cpuMs: number;
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
      /** Wall clock after which a run is ended that had its share of the processor. */
      readonly runMs: number;
      readonly onResult: (end: RunEnd) => void;
      readonly signal?: AbortSignal | undefined;
    },
  ): Promise<Departure>;
  kill(): void;
  /** Undefined when no process could be started. */
  readonly pid: number | undefined;
  readonly closed: Promise<void>;
};

/** How often a busy worker's memory and processor time are looked at. */
const CHECK_MS = 25;
const READY_MS = 10_000;
const PAGE_BYTES = 4_096;
const MS_PER_TICK = 10;

/** Starts a worker with the command that puts walls around it. */
export function startWorker({ file, args }: CommandLine): WorkerProcess {
  const child = trySpawn(() =>
    spawn(file, [...args], {
      env: WORKER_ENV,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: false,
    }),
  );
  if ('failure' in child) return neverStarted(child.failure);
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

/** A worker for which there was no process, as when the machine is out of memory. */
function neverStarted(failure: Error): WorkerProcess {
  const ready = Promise.reject(failure);
  ready.catch(() => undefined);
  return {
    ready,
    run: () => Promise.reject(failure),
    kill: () => {},
    pid: undefined,
    closed: Promise.resolve(),
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

function runIn(
  child: ChildProcess,
  job: PreparedJob,
  { runMs, onResult, signal }: RunOptions,
): Promise<Departure> {
  return new Promise((resolve) => {
    let current = beginRun(child, null);
    let killedFor: 'time' | 'memory' | 'aborted' | null = null;
    const kill = (why: 'time' | 'memory' | 'aborted'): void => {
      killedFor ??= why;
      child.kill('SIGKILL');
    };
    const abort = (): void => kill('aborted');
    const look = setInterval(() => {
      current.cpuMs = cpuMs(child.pid) - current.cpuBefore;
      if (isOverdue({ ...current, takenMs: performance.now() - current.startedAt }, runMs)) kill('time');
      else if (residentBytes(child.pid) > LIMITS.residentMb * 1_048_576) kill('memory');
    }, CHECK_MS);
    const end = (code: number | null, exitSignal: NodeJS.Signals | null): void => {
      const { runId } = current;
      const used = { runId, cpuMs: current.cpuMs };
      settle(
        killedFor === null ? { how: 'died', ...used, signal: exitSignal, code } : { how: killedFor, ...used },
      );
    };
    const settle = (departure: Departure): void => {
      clearInterval(look);
      signal?.removeEventListener('abort', abort);
      child.removeAllListeners('message');
      child.off('close', end);
      resolve(departure);
    };
    child.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'progress':
          current = beginRun(child, message.startedRunId);
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
    if (signal?.aborted) abort();
    else child.send({ type: 'job', job } satisfies ToWorker, (error) => error && child.kill('SIGKILL'));
  });
}

type CurrentRun = {
  readonly runId: string | null;
  readonly startedAt: number;
  readonly cpuBefore: number;
  cpuMs: number;
};

function beginRun({ pid }: ChildProcess, runId: string | null): CurrentRun {
  return { runId, startedAt: performance.now(), cpuBefore: cpuMs(pid), cpuMs: 0 };
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
