import { useRef, useState } from 'react';
import { newId } from './new-id.ts';
import { postJson } from './post-json.ts';
import { runAnswerSchema, type RunAnswer } from './run-answer.ts';

type RunTarget =
  | { readonly kind: 'visible' }
  | { readonly kind: 'proof'; readonly findingId: string; readonly text: string };

export type RunRecord = {
  readonly runId: string;
  readonly target: RunTarget;
  /** The edited files it ran on; null: the code as shown. */
  readonly edits: Readonly<Record<string, string>> | null;
  readonly at: number;
  /** Null while it runs. */
  readonly answer: RunAnswer | null;
};

export type Runs = {
  /** Newest first. */
  readonly history: readonly RunRecord[];
  readonly isRunning: boolean;
  readonly start: (run: {
    target: RunTarget;
    edits?: Readonly<Record<string, string>>;
  }) => Promise<RunAnswer | null>;
  readonly stop: () => void;
};

/** As many as a long session needs to look back on. */
const MOST_RECORDS = 30;

/** A sandbox that is busy for longer than this many tries is said to be. */
const MOST_TRIES = 4;

/** Runs tests in the sandbox, one run at a time, and remembers what came of each while the page is open. */
export function useRuns(attemptId: string): Runs {
  const [history, setHistory] = useState<readonly RunRecord[]>([]);
  const underWay = useRef<AbortController | null>(null);

  async function start({ target, edits }: Parameters<Runs['start']>[0]): Promise<RunAnswer | null> {
    if (underWay.current !== null) return null;
    const controller = new AbortController();
    underWay.current = controller;
    const record: RunRecord = {
      runId: newId(),
      target,
      edits: edits ?? null,
      at: Date.now(),
      answer: null,
    };
    setHistory((before) => [record, ...before].slice(0, MOST_RECORDS));
    const test = target.kind === 'proof' ? { kind: 'proof', text: target.text } : { kind: 'visible' };
    const body = { test, ...(edits && { edits }) };
    const answer = await askUntilFree(() => askToRun(attemptId, body, controller.signal), controller.signal);
    underWay.current = null;
    setHistory((before) => before.map((old) => (old.runId === record.runId ? { ...old, answer } : old)));
    return answer;
  }

  return {
    history,
    isRunning: history[0]?.answer === null,
    start,
    stop: () => underWay.current?.abort(),
  };
}

/** Asks again while the sandbox is busy: with one run at a time that lasts no longer than the run before. */
async function askUntilFree(ask: () => Promise<RunAnswer>, signal: AbortSignal): Promise<RunAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.status !== 'busy' || tries === MOST_TRIES || signal.aborted) return answer;
    await new Promise((wake) => setTimeout(wake, answer.retryAfterMs));
  }
}

async function askToRun(attemptId: string, body: unknown, signal: AbortSignal): Promise<RunAnswer> {
  const posted = await postJson(`/attempts/${attemptId}/run`, body, { signal });
  switch (posted.status) {
    case 'answered': {
      const answer = runAnswerSchema.safeParse(posted.body);
      return answer.success
        ? answer.data
        : { status: 'not-run', message: 'The answer could not be read. Run again.' };
    }
    case 'aborted':
      return { status: 'not-run', message: 'Stopped.' };
    case 'signed-out':
      return { status: 'not-run', message: 'You are signed out. Sign in again; your draft is kept.' };
    case 'refused':
      return { status: 'not-run', message: posted.message };
    case 'unreachable':
      return {
        status: 'not-run',
        message: 'The server cannot be reached. Your draft is kept; run again later.',
      };
    default:
      return posted satisfies never;
  }
}
