import type { Scenario, ScenarioPlan, Seen } from '#app/domain/plant/scenario.ts';

/**
 * Runs inside the sandbox, beside a rewritten test file: it varies one literal of a test at a time and notes every value
 * that the test looks at, so that the same scenario can be compared on two versions of the code.
 */

type Thunk = () => unknown;
type Register = (name: string, body: () => Promise<void>) => void;
type Shown = { source: string; isExact: boolean };

const MOST_DEPTH = 8;
const MOST_LENGTH = 4_000;

/** What the rewritten test file calls. `it` is the sandbox's own, and so is what prints. */
export function createScenarios(plan: ScenarioPlan, it: Register, print: (text: string) => void) {
  let active: Scenario | null = null;
  let seen: Seen[] = [];
  let differences = 0;
  const visited = new Set<number>();
  const ignored = new Set(plan.ignored);

  const note = (observation: number, how: Seen['how'], value: unknown): void => {
    if (ignored.has(observation)) return;
    seen.push({ observation, how, ...show(value, 0), keys: keysOf(value) });
  };
  const act = async (scenario: Scenario, row: Thunk, body: (...values: unknown[]) => unknown) => {
    active = scenario;
    seen = [];
    visited.clear();
    try {
      const values = row();
      await body(...(Array.isArray(values) ? values : [values]));
    } catch (error) {
      note(-1, 'threw', error);
    } finally {
      active = null;
    }
  };

  return {
    /** A literal of the test file, or what stands in its place in this scenario. */
    vary(site: number, ...values: readonly Thunk[]): unknown {
      if (active === null) return values[0]?.();
      visited.add(site);
      return (active.site === site ? values[active.alternative + 1] : values[0])?.();
    },
    see(observation: number, value: unknown): unknown {
      const calls = callsOf(value);
      note(observation, calls === null ? 'value' : 'calls', calls ?? value);
      return value;
    },
    async settle(observation: number, given: unknown): Promise<void> {
      try {
        note(observation, 'resolves', await (typeof given === 'function' ? given() : given));
      } catch (error) {
        note(observation, 'rejects', error);
      }
    },
    throws(observation: number, act: Thunk): void {
      try {
        note(observation, 'returns', act());
      } catch (error) {
        note(observation, 'throws', error);
      }
    },
    /** Registers one test for each of its scenarios. */
    test(index: number, rows: readonly Thunk[], body: (...values: unknown[]) => unknown): void {
      for (const [position, { scenario, hash }] of scenariosOf(plan, index, rows.length).entries()) {
        const row = rows[scenario.row];
        if (row === undefined) continue;
        it(keyOf(scenario), async () => {
          if (plan.mode === 'compare' && differences >= plan.most) return;
          await act(scenario, row, body);
          switch (plan.mode) {
            case 'record':
              return print(`@@${JSON.stringify({ sites: [...visited], seen })}`);
            case 'hash':
              return print(`@@${JSON.stringify(hashOf(seen))}`);
            case 'show':
              return print(`@@${JSON.stringify(seen)}`);
            default:
              if (hashOf(seen) === hash) return undefined;
              differences += 1;
              throw new Error(`differs ${position}`);
          }
        });
      }
    },
  };
}

function scenariosOf(plan: ScenarioPlan, test: number, rows: number) {
  if (plan.mode === 'record')
    return Array.from({ length: rows }, (_, row) => ({
      scenario: { test, row, site: -1, alternative: -1 },
      hash: '',
    }));
  const hashes = plan.mode === 'compare' ? plan.hashes : [];
  return plan.scenarios
    .map((scenario, index) => ({ scenario, hash: hashes[index] ?? '' }))
    .filter(({ scenario }) => scenario.test === test);
}

function keyOf({ test, row, site, alternative }: Scenario): string {
  return `${test}/${row}/${site}/${alternative}`;
}

/** FNV-1a, twice with different seeds. */
function hashOf(seen: readonly Seen[]): string {
  const text = JSON.stringify(seen);
  let first = 0x811c9dc5;
  let second = 0x1b873593;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return `${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}

function callsOf(value: unknown): unknown {
  if (typeof value !== 'function' || !('mock' in value)) return null;
  const { mock } = value;
  return typeof mock === 'object' && mock !== null && 'calls' in mock ? mock.calls : null;
}

function keysOf(value: unknown): Seen['keys'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (value instanceof Map || value instanceof Set || value instanceof Date || value instanceof Promise)
    return null;
  const own = Object.entries(value).map(([name, inner]) => [name, inner] as const);
  const all = value instanceof Error ? [['message', value.message] as const, ...own] : own;
  return all.map(([name, inner]) => {
    const { source, isExact } = show(inner, 1);
    return [name, source, isExact] as const;
  });
}

/** A value as source text. What no source text stands for exactly is described instead. */
function show(value: unknown, depth: number): Shown {
  switch (typeof value) {
    case 'string':
      return { source: quote(value), isExact: value.length < MOST_LENGTH };
    case 'number':
      return { source: Object.is(value, -0) ? '-0' : String(value), isExact: true };
    case 'bigint':
      return { source: `${value}n`, isExact: true };
    case 'boolean':
    case 'undefined':
      return { source: String(value), isExact: true };
    case 'object':
      return value === null ? { source: 'null', isExact: true } : showObject(value, depth);
    default:
      return { source: `<${typeof value}>`, isExact: false };
  }
}

function showObject(value: object, depth: number): Shown {
  if (depth > MOST_DEPTH) return { source: '<deep>', isExact: false };
  if (Array.isArray(value))
    return list(
      '[',
      ']',
      value.map((item) => show(item, depth + 1)),
    );
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { source: 'new Date(NaN)', isExact: true }
      : { source: `new Date(${quote(value.toISOString())})`, isExact: true };
  if (value instanceof Map) return collection('Map', [...value], depth);
  if (value instanceof Set) return collection('Set', [...value], depth);
  const entries = Object.entries(value).map(([name, inner]) => {
    const shown = show(inner, depth + 1);
    return { source: `${nameOf(name)}: ${shown.source}`, isExact: shown.isExact };
  });
  if (value instanceof Error) {
    const { source } = list('', '', entries);
    return { source: `<${value.name}: ${value.message} ${source}>`, isExact: false };
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  const shown = list('{ ', ' }', entries);
  const isPlain = prototype === null || prototype === Object.prototype;
  return isPlain
    ? entries.length === 0
      ? { source: '{}', isExact: true }
      : shown
    : { ...shown, isExact: false };
}

function collection(name: string, items: readonly unknown[], depth: number): Shown {
  const shown = show(items, depth + 1);
  return {
    source: items.length === 0 ? `new ${name}()` : `new ${name}(${shown.source})`,
    isExact: shown.isExact,
  };
}

function list(open: string, close: string, items: readonly Shown[]): Shown {
  const source = `${open}${items.map((item) => item.source).join(', ')}${close}`;
  return { source, isExact: items.every((item) => item.isExact) && source.length < MOST_LENGTH };
}

function quote(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function nameOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}
