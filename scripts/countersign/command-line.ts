import { runCommand, showUsage, type ArgsDef, type CommandDef } from 'citty';
import { CannotRun } from './cannot-run.ts';

/**
 * What can be written after `countersign`, in the order in which help lists it. Each is loaded when it is called: a
 * command should not wait for the compiler that another one needs.
 */
const COMMANDS = new Map<string, () => Promise<Command>>([
  ['check', async () => toCommand((await import('./check.ts')).check)],
  ['grade', async () => toCommand((await import('./grade.ts')).grade)],
  ['run', async () => toCommand((await import('./run.ts')).run)],
  ['render', async () => toCommand((await import('./render.ts')).render)],
  ['from-pair', async () => toCommand((await import('./from-pair.ts')).fromPair)],
  ['from-git', async () => toCommand((await import('./from-git.ts')).fromGit)],
  ['plant', async () => toCommand((await import('./plant.ts')).plant)],
  ['new', async () => toCommand((await import('./new-exercise.ts')).newExercise)],
  ['trial', async () => toCommand((await import('./trial.ts')).trial)],
  ['skill', async () => toCommand((await import('./skill.ts')).skill)],
  ['simulate', async () => toCommand((await import('./simulate.ts')).simulate)],
  ['user', async () => toCommand((await import('./user.ts')).user)],
  ['ledger', async () => toCommand((await import('./ledger.ts')).ledger)],
  ['doctor', async () => toCommand((await import('./doctor.ts')).doctor)],
]);

/** Runs one command and gives its exit code: 0 done, 1 the check found problems, 2 it could not run. */
export async function runCommandLine(rawArgs: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = rawArgs;
  if (name === undefined || rest.includes('--help') || ['help', '--help', '-h'].includes(name)) {
    await showHelp(name);
    return name === undefined ? 2 : 0;
  }
  try {
    const load = COMMANDS.get(name);
    if (load === undefined) {
      throw new CannotRun(`There is no command "${name}". There are: ${[...COMMANDS.keys()].join(', ')}.`);
    }
    const command = await load();
    return (await command.run(rest)) === 1 ? 1 : 0;
  } catch (error) {
    tellFailure(error, rest.includes('--json'));
    return 2;
  }
}

type Command = {
  readonly description: string;
  run(rawArgs: string[]): Promise<unknown>;
  showUsage(): Promise<void>;
};

/** Hides the type of a command's arguments, so that commands of all kinds stand in one table. */
function toCommand<Args extends ArgsDef>(definition: CommandDef<Args>): Command {
  const { meta } = definition;
  return {
    description: typeof meta === 'object' && 'description' in meta ? (meta.description ?? '') : '',
    run: async (rawArgs) => (await runCommand(definition, { rawArgs })).result,
    showUsage: () => showUsage(definition),
  };
}

async function showHelp(name: string | undefined): Promise<void> {
  const load = name === undefined ? undefined : COMMANDS.get(name);
  if (load !== undefined) return (await load()).showUsage();
  const lines = ['Usage: countersign COMMAND', ''];
  for (const [known, loadKnown] of COMMANDS) {
    lines.push(`  ${known.padEnd(12)} ${(await loadKnown()).description}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
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
