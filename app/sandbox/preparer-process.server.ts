import { spawn } from 'node:child_process';
import type { Installation } from './install.server.ts';
import type { Preparation, Source } from './prepare-source.ts';
import type { FromPreparer, ToPreparer } from './preparer.ts';
import { trySpawn } from './try-spawn.server.ts';
import { preparerCommand, WORKER_ENV, type WallName } from './walls.server.ts';

/** How a request ended: all answered, or stopped at the first source without an answer. */
export type Answers = {
  readonly answers: readonly Preparation[];
  readonly how: 'whole' | 'broken' | 'stalled' | 'died' | 'never-started';
};
export type PreparerProcess = { ask(sources: readonly Source[]): Promise<Answers>; kill(): void };

/** How long one file may be parsed, and a process may take to start; a usual file takes a millisecond. */
const SOURCE_MS = 4_000;
const START_MS = 10_000;

/** Starts the process that parses files; it is asked one thing at a time. */
export function startPreparer(installation: Installation, walls: ReadonlySet<WallName>): PreparerProcess {
  const { file, args } = preparerCommand(installation, walls);
  const child = trySpawn(() =>
    spawn(file, [...args], { env: WORKER_ENV, cwd: '/', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  );
  if ('failure' in child)
    return { kill: () => {}, ask: () => Promise.resolve({ answers: [], how: 'never-started' }) };
  let isReady = false;
  let onMessage: (message: FromPreparer) => void = () => {};
  let onEnd = (): void => {};
  let hasEnded = false;
  child.on('message', (message: FromPreparer) => {
    if (message === null) isReady = true;
    onMessage(message);
  });
  const end = (): void => {
    hasEnded = true;
    onEnd();
  };
  child.once('close', end);
  child.once('error', end);
  return {
    kill: () => void child.kill('SIGKILL'),
    ask: (sources) =>
      new Promise((resolve) => {
        const answers: Preparation[] = [];
        let timer: NodeJS.Timeout | undefined;
        const settle = (how: Answers['how']): void => {
          clearTimeout(timer);
          onMessage = () => {};
          onEnd = () => {};
          resolve({ answers, how });
        };
        const wait = (): void => {
          clearTimeout(timer);
          timer = setTimeout(
            () => settle(isReady ? 'stalled' : 'never-started'),
            isReady ? SOURCE_MS : START_MS,
          );
        };
        onMessage = (message) => {
          wait();
          if (message === null) return;
          answers.push(message);
          if (message.isBroken) settle('broken');
          else if (answers.length === sources.length) settle('whole');
        };
        onEnd = () => settle(isReady ? 'died' : 'never-started');
        wait();
        if (hasEnded) onEnd();
        else child.send({ sources } satisfies ToPreparer, (error) => error && onEnd());
      }),
  };
}
