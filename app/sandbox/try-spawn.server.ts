import type { ChildProcess } from 'node:child_process';

/** Node throws for some reasons why no process starts (no memory) and emits an event for others (no such file). */
export function trySpawn<Child extends ChildProcess>(
  spawn: () => Child,
): Child | { readonly failure: Error } {
  try {
    return spawn();
  } catch (error) {
    return { failure: new Error('No process could be started', { cause: error }) };
  }
}
