import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { trySpawn } from './try-spawn.server.ts';

it('gives the reason when the machine has no memory for a process, which Node throws', () => {
  const noMemory = Object.assign(new Error('spawn ENOMEM'), { code: 'ENOMEM' });
  const child = trySpawn(() => {
    throw noMemory;
  });
  expect(child).toMatchObject({ failure: { message: 'No process could be started', cause: noMemory } });
});

it('gives the process when there is one', () => {
  expect(trySpawn(() => spawn('/bin/true'))).toHaveProperty('pid', expect.any(Number));
});
