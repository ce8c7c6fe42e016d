import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useSandbox } from './hazard.ts';

process.env['ATTACK_CANARY'] = 'CANARY_ENV_55aa';

describe('the walls around a waiting worker', () => {
  const sandbox = useSandbox();
  const wall = (name: string): boolean => sandbox().walls.some((one) => one.name === name && one.inForce);

  it('are all named, each with what it does or why it is missing', () => {
    expect(sandbox().walls.map(({ name }) => name)).toEqual([
      'process',
      'engine',
      'permission',
      'limits',
      'leash',
      'network',
      'user',
    ]);
    for (const { detail } of sandbox().walls) expect(detail.length).toBeGreaterThan(10);
  });

  it('keep the environment of the server out', () => {
    expect(ofWorker('environ')).not.toContain('CANARY');
    expect(ofWorker('environ')).toContain('TZ=UTC');
  });

  it('bound memory, processor time and core dumps', () => {
    const limits = ofWorker('limits');
    expect(limits).toMatch(/Max data size\s+314572800/);
    expect(limits).toMatch(/Max cpu time\s+20/);
    expect(limits).toMatch(/Max core file size\s+0/);
  });

  it('give it a network of its own where that is claimed', () => {
    const isApart = readlinkSync(`/proc/${workerPid()}/ns/net`) !== readlinkSync('/proc/self/ns/net');
    expect(isApart).toBe(wall('network'));
  });

  it('give it a user of its own where that is claimed', () => {
    const uid = /^Uid:\s+(\d+)/m.exec(ofWorker('status'))?.[1];
    expect(Number(uid) !== process.getuid?.()).toBe(wall('user'));
  });

  it('start it without a compiler and with the permission model', () => {
    for (const flag of ['--jitless', '--permission', '--no-node-snapshot'])
      expect(ofWorker('cmdline')).toContain(flag);
  });
});

function ofWorker(file: string): string {
  return readFileSync(`/proc/${workerPid()}/${file}`, 'utf8');
}

function workerPid(): number {
  const pid = readdirSync('/proc')
    .map(Number)
    .find((one) => one > 0 && isWorker(one));
  if (pid === undefined) throw new Error('no worker is waiting');
  return pid;
}

function isWorker(pid: number): boolean {
  try {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
    return parent === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--jitless');
  } catch {
    return false;
  }
}
