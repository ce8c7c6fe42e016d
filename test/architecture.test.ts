import { describe, expect, it } from 'vitest';
import { importsOf, listModules, readImports, type Import } from './support/read-imports.ts';

/** Which rooms a room may import from. Every module belongs to the first room whose pattern it matches. */
const ROOMS = [
  { name: 'routes', pattern: /^app\/routes\//, from: ['components', 'http', 'commands', 'db', 'domain'] },
  { name: 'components', pattern: /^app\/components\//, from: ['domain'] },
  { name: 'http', pattern: /^app\/http\//, from: ['db', 'domain'] },
  { name: 'commands', pattern: /^app\/commands\//, from: ['library', 'sandbox', 'db', 'domain'] },
  { name: 'library', pattern: /^app\/library\//, from: ['domain'] },
  { name: 'sandbox', pattern: /^app\/sandbox\//, from: ['domain'] },
  { name: 'domain', pattern: /^app\/domain\//, from: [] },
  { name: 'db', pattern: /^db\//, from: ['domain'] },
  { name: 'styles', pattern: /^app\/styles\//, from: [] },
  { name: 'env', pattern: /^app\/(env\.server|require-node)\.ts$/, from: [] },
  {
    name: 'context',
    pattern: /^app\/context\.server\.ts$/,
    from: ['env', 'library', 'sandbox', 'db', 'commands'],
  },
  { name: 'server', pattern: /^app\/server\.ts$/, from: ['context', 'http', 'env', 'commands'] },
  { name: 'frame', pattern: /^app\/(root|entry\.)/, from: ['components', 'http', 'styles'] },
  {
    name: 'scripts',
    pattern: /^scripts\//,
    from: ['commands', 'library', 'sandbox', 'domain', 'db', 'env', 'context', 'http', 'server'],
  },
] as const;

/** `context.server.ts` is the composition root: everybody may know its type, nobody but the server its value. */
const TYPE_ONLY = new Map([['app/context.server.ts', ['routes', 'http', 'frame']]]);

const DOMAIN_PACKAGES = new Set(['zod', 'ts-fsrs', 'simple-statistics']);
const NEEDS_SERVER_SUFFIX = /^app\/(library|commands)\/|^db\/(?!columns\.ts$|schema\/)/;

const modules = listModules(['app', 'db', 'scripts']);
const imports = modules.flatMap(readImports);

describe('the house', () => {
  it('has a room for every module', () => {
    expect(modules.filter((path) => roomOf(path) === undefined)).toEqual([]);
    expect(modules.length).toBeGreaterThan(100);
  });

  it('imports one way only', () => {
    expect(imports.filter(isForbidden).map(describeImport)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycle(imports)).toEqual([]);
  });

  it('keeps the domain pure', () => {
    const impure = imports.filter(
      ({ from, to, isOwn }) => roomOf(from)?.name === 'domain' && !isOwn && !DOMAIN_PACKAGES.has(to),
    );
    expect(impure.map(describeImport)).toEqual([]);
  });

  it('marks what knows answers, files or the database as server code', () => {
    expect(modules.filter((path) => NEEDS_SERVER_SUFFIX.test(path) && !path.includes('.server.'))).toEqual(
      [],
    );
  });

  it('lets nothing that runs in a browser reach server code', () => {
    const leaks = imports.filter(
      ({ from, to, isType }) =>
        /^app\/components\/|\.client\.tsx?$/.test(from) &&
        !from.includes('.server.') &&
        isServerCode(to) &&
        !isType,
    );
    expect(leaks.map(describeImport)).toEqual([]);
  });

  it('imports isolated-vm in the worker alone', () => {
    expect(imports.filter(({ to }) => to === 'isolated-vm').map(({ from }) => from)).toEqual([
      'app/sandbox/worker.ts',
    ]);
  });

  it('imports Remix only where pages and answers are made', () => {
    const strays = imports.filter(
      ({ from, to, isType }) =>
        to.startsWith('@remix-run/') &&
        !isType &&
        !['routes', 'components', 'http', 'frame'].includes(roomOf(from)?.name ?? ''),
    );
    expect(strays.map(describeImport)).toEqual([]);
  });
});

describe('the checks of the house', () => {
  const check = (from: string, line: string) => importsOf(from, line).filter(isForbidden).length;

  it('see an import against the direction, also a type and a dynamic one', () => {
    expect(check('app/domain/a.ts', "import { x } from '#db/people.server.ts';")).toBe(1);
    expect(check('app/components/a.tsx', "import type { X } from '#app/library/library.server.ts';")).toBe(1);
    expect(check('app/http/a.ts', "const x = await import('../routes/a/route.tsx');")).toBe(1);
    expect(check('app/commands/a.server.ts', "import { x } from '../../test/support/x.ts';")).toBe(1);
  });

  it('let the type of the context through, not its value', () => {
    expect(check('app/routes/a/route.tsx', "import type { AppContext } from '#app/context.server.ts';")).toBe(
      0,
    );
    expect(
      check('app/routes/a/route.tsx', "import { createServerContext } from '#app/context.server.ts';"),
    ).toBe(1);
  });

  it('see a cycle', () => {
    const edge = (from: string, to: string): Import => ({ from, to, isOwn: true, isType: false });
    expect(findCycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual(['b', 'c', 'b']);
    expect(findCycle([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toEqual([]);
  });
});

function roomOf(path: string): (typeof ROOMS)[number] | undefined {
  return ROOMS.find(({ pattern }) => pattern.test(path));
}

function isForbidden({ from, to, isOwn, isType }: Import): boolean {
  if (!isOwn) return false;
  const room = roomOf(from);
  const target = roomOf(to);
  if (target === undefined) return !/\.(css|svg|json)$/.test(to);
  if (room === undefined || room.name === target.name) return false;
  if (isType && TYPE_ONLY.get(to)?.includes(room.name)) return false;
  const allowed: readonly string[] = room.from;
  return !allowed.includes(target.name);
}

function isServerCode(path: string): boolean {
  return /^app\/(library|commands|sandbox)\/|^db\/|\.server\.tsx?$/.test(path);
}

function describeImport({ from, to }: Import): string {
  return `${from} → ${to}`;
}

/** The first cycle found among imports of values, as the path round it; empty if there is none. */
function findCycle(edges: readonly Import[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isOwn, isType } of edges) {
    if (isOwn && !isType) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (path: readonly string[]): readonly string[] => {
    const here = path.at(-1) ?? '';
    if (done.has(here)) return [];
    for (const to of next.get(here) ?? []) {
      const start = path.indexOf(to);
      const cycle = start >= 0 ? [...path.slice(start), to] : walk([...path, to]);
      if (cycle.length > 0) return cycle;
    }
    done.add(here);
    return [];
  };
  for (const from of next.keys()) {
    const cycle = walk([from]);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
