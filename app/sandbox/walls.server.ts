import { spawnSync } from 'node:child_process';
import { LIMITS } from './limits.ts';
import type { Installation } from './install.server.ts';

/** One protection around learner code, and whether this machine offers it. */
export type Wall =
  | { readonly name: string; readonly inForce: true; readonly detail: string }
  /** `advice`: what an operator can do about it. */
  | { readonly name: string; readonly inForce: false; readonly detail: string; readonly advice: string };

export type WallName = 'network' | 'user' | 'leash';
export type CommandLine = { readonly file: string; readonly args: readonly string[] };

/** A user that owns nothing and runs nothing else. */
const SANDBOX_UID = 64_319;

/** The kernel ends the worker with its parent, even when that is killed. */
const LEASH = ['--no-new-privs', '--pdeathsig', 'KILL'] as const;
const OWN_USER = [`--reuid=${SANDBOX_UID}`, `--regid=${SANDBOX_UID}`, '--clear-groups'] as const;

/** Fixed surroundings: no variable of the server reaches the worker, and time zone and language are the same everywhere. */
export const WORKER_ENV = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  LC_ALL: 'en_US.UTF-8',
  LANG: 'en_US.UTF-8',
  NODE_NO_WARNINGS: '1',
} as const;

/** Walls that this machine may lack, tried with a command that does nothing. */
export function offeredWalls(): ReadonlySet<WallName> {
  const offered = new Set<WallName>();
  if (runs('unshare', [...networkArgs(), 'true'])) offered.add('network');
  if (runs('setpriv', [...LEASH, '--', 'true'])) offered.add('leash');
  if (
    offered.has('leash') &&
    process.getuid?.() === 0 &&
    runs('setpriv', [...LEASH, ...OWN_USER, '--', 'true'])
  )
    offered.add('user');
  return offered;
}

/** How to start a worker behind the given walls. */
export function workerCommand({ readable, worker }: Installation, walls: ReadonlySet<WallName>): CommandLine {
  const flags = ['--jitless', '--no-node-snapshot', '--allow-addons', `--stack-size=${STACK_KB}`];
  const limits = [`ulimit -d ${LIMITS.dataMb * 1_024}`, `ulimit -t ${LIMITS.cpuSeconds}`];
  return commandLine(walls, { limits, node: [...flags, ...reads(readable), worker] });
}

/** How to start the process that parses files; it lives longer than a job and needs WebAssembly. */
export function preparerCommand(
  { readable, preparer }: Installation,
  walls: ReadonlySet<WallName>,
): CommandLine {
  return commandLine(walls, {
    limits: [],
    node: [`--max-old-space-size=${LIMITS.parserMb}`, ...reads(readable), preparer],
  });
}

/** Half as much again as the engine takes, because functions under review have wider frames than written (mark-calls.ts). */
const STACK_KB = 1_476;

type Command = { readonly limits: readonly string[]; readonly node: readonly string[] };

/** Limits go through `sh`, one call each: dash takes no more. */
function commandLine(walls: ReadonlySet<WallName>, { limits, node }: Command): CommandLine {
  const script = [...limits, 'ulimit -c 0', 'ulimit -n 128', 'exec "$@"'].join(' && ');
  const wrappers = [
    ...(walls.has('network') ? ['unshare', ...networkArgs()] : []),
    ...(walls.has('leash') ? ['setpriv', ...LEASH, ...(walls.has('user') ? OWN_USER : []), '--'] : []),
  ];
  return {
    file: '/bin/sh',
    args: ['-c', script, 'sh', ...wrappers, process.execPath, '--permission', ...node],
  };
}

function reads(paths: readonly string[]): readonly string[] {
  return paths.map((path) => `--allow-fs-read=${path}`);
}

/** What to tell an operator about each wall. */
export function describeWalls(walls: ReadonlySet<WallName>): readonly Wall[] {
  return [
    {
      name: 'process',
      inForce: true,
      detail: 'each job has its own process with an empty environment, killed on the wall clock',
    },
    { name: 'engine', inForce: true, detail: 'no just-in-time compiler and no WebAssembly' },
    {
      name: 'permission',
      inForce: true,
      detail: 'reads only the sandbox folder and the isolate library; starts no process',
    },
    {
      name: 'limits',
      inForce: true,
      detail: `${LIMITS.dataMb} MB data, ${LIMITS.residentMb} MB resident, ${LIMITS.cpuSeconds} s processor, no core dump`,
    },
    walls.has('leash')
      ? { name: 'leash', inForce: true, detail: 'ends with the server, even when that is killed' }
      : {
          name: 'leash',
          inForce: false,
          detail: `setpriv(1) is missing: a busy worker may outlive a killed server by ${LIMITS.cpuSeconds} s`,
          advice: 'Install util-linux, so that setpriv is on the path, and start the server again.',
        },
    walls.has('network')
      ? { name: 'network', inForce: true, detail: 'own network namespace without any interface' }
      : {
          name: 'network',
          inForce: false,
          detail:
            'unshare(1) cannot make a network namespace here; code inside still has no network function',
          advice:
            'Install util-linux, and start the server as root or allow user namespaces (sysctl user.max_user_namespaces).',
        },
    walls.has('user')
      ? { name: 'user', inForce: true, detail: `runs as user ${SANDBOX_UID}` }
      : {
          name: 'user',
          inForce: false,
          detail:
            "runs as the server's own user: that needs root, setpriv(1), and folders that other users can read",
          advice: `Start the server as root, and let user ${SANDBOX_UID} read node_modules and DATA_DIR/sandbox (chmod o+rx).`,
        },
  ];
}

function networkArgs(): readonly string[] {
  return process.getuid?.() === 0 ? ['--net', '--'] : ['--map-root-user', '--net', '--'];
}

function runs(file: string, args: readonly string[]): boolean {
  return (
    spawnSync(file, [...args], {
      stdio: 'ignore',
      timeout: 2_000,
      env: { NODE_ENV: 'production', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    }).status === 0
  );
}
