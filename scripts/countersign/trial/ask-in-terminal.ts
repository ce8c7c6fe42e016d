import { isCancel, select, text } from '@clack/prompts';
import { CannotRun } from '../cannot-run.ts';
import type { Ask } from './hold-trial.ts';

/** Asks in the terminal; Ctrl+C or Escape ends the trial, and nothing is kept. */
export function askInTerminal(): Ask {
  if (!process.stdin.isTTY)
    throw new CannotRun(
      'A trial asks questions, and this is no terminal. Hand in with --submission FILE --minutes N.',
    );
  return {
    // Not through the prompts, which would break long lines of code.
    show: (title, body) => void process.stdout.write(`\n=== ${title}\n\n${body.trimEnd()}\n\n`),
    async choose(message, options) {
      const chosen = await select({
        message,
        options: options.map(({ value, label }) => ({ value: String(value), label })),
      });
      const option = isCancel(chosen) ? undefined : options.find(({ value }) => value === chosen);
      if (option === undefined) throw new CannotRun('The trial was ended; nothing was kept.');
      return option.value;
    },
    async write(message, problemOf) {
      const written = await text({ message, validate: (value) => problemOf(value ?? '') });
      if (isCancel(written)) throw new CannotRun('The trial was ended; nothing was kept.');
      return written ?? '';
    },
  };
}
