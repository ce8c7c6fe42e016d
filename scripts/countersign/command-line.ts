import { defineCommand, runCommand, showUsage } from 'citty';
import { check } from './check.ts';
import { doctor } from './doctor.ts';
import { CannotRun } from './cannot-run.ts';
import { fromGit } from './from-git.ts';
import { fromPair } from './from-pair.ts';
import { grade } from './grade.ts';
import { ledger } from './ledger.ts';
import { render } from './render.ts';
import { run } from './run.ts';
import { user } from './user.ts';

const COMMANDS = {
  check,
  grade,
  run,
  render,
  'from-pair': fromPair,
  'from-git': fromGit,
  ledger,
  doctor,
  user,
};

const main = defineCommand({
  meta: { name: 'countersign', description: 'Check, render, run and grade exercises from the command line' },
  subCommands: COMMANDS,
});

/** Runs one command and gives its exit code: 0 done, 1 the check found problems, 2 it could not run. */
export async function runCommandLine(rawArgs: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = rawArgs;
  if (name === undefined || rest.includes('--help') || ['help', '--help', '-h'].includes(name)) {
    await showHelp(name);
    return name === undefined ? 2 : 0;
  }
  try {
    const { result } = await runNamed(name, rest);
    return result === 1 ? 1 : 0;
  } catch (error) {
    tellFailure(error, rest.includes('--json'));
    return 2;
  }
}

function runNamed(name: string, rawArgs: string[]): Promise<{ result: unknown }> {
  switch (name) {
    case 'check':
      return runCommand(check, { rawArgs });
    case 'grade':
      return runCommand(grade, { rawArgs });
    case 'run':
      return runCommand(run, { rawArgs });
    case 'render':
      return runCommand(render, { rawArgs });
    case 'from-pair':
      return runCommand(fromPair, { rawArgs });
    case 'from-git':
      return runCommand(fromGit, { rawArgs });
    case 'ledger':
      return runCommand(ledger, { rawArgs });
    case 'doctor':
      return runCommand(doctor, { rawArgs });
    case 'user':
      return runCommand(user, { rawArgs });
    default:
      throw new CannotRun(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  }
}

async function showHelp(name: string | undefined): Promise<void> {
  switch (name) {
    case 'check':
      return showUsage(check);
    case 'grade':
      return showUsage(grade);
    case 'run':
      return showUsage(run);
    case 'render':
      return showUsage(render);
    case 'ledger':
      return showUsage(ledger);
    case 'user':
      return showUsage(user);
    case 'from-pair':
      return showUsage(fromPair);
    case 'from-git':
      return showUsage(fromGit);
    default:
      return showUsage(main);
  }
}

function tellFailure(error: unknown, asJson: boolean): void {
  const message = error instanceof Error ? error.message : String(error);
  const { file, line } = error instanceof CannotRun ? error : { file: null, line: null };
  if (asJson) {
    process.stdout.write(`${JSON.stringify({ ok: false, error: { message, file, line } })}\n`);
    return;
  }
  const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}: `;
  process.stderr.write(`${place}${message}\n`);
  if (!(error instanceof CannotRun) && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}
