import { MAX_TESTS } from './bounds.ts';
import { formatArguments, formatValue } from './format-value.ts';

type Body = (context?: unknown) => unknown;
type Hook = (context?: unknown) => unknown;
type Mode = 'run' | 'only' | 'skip' | 'todo';
export type HookName = 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll';

export type Test = {
  readonly kind: 'test';
  readonly name: string;
  readonly mode: Mode;
  readonly isExpectedToFail: boolean;
  readonly body: Body;
  /** Made where the test was written, so that a failure without a place has at least this one. */
  readonly writtenAt: Error;
};

export type Suite = {
  readonly kind: 'suite';
  readonly name: string;
  readonly mode: Mode;
  readonly children: (Suite | Test)[];
  readonly hooks: Readonly<Record<HookName, Hook[]>>;
};

type Options = { readonly mode: Mode; readonly isExpectedToFail: boolean };

const DEFAULTS: Options = { mode: 'run', isExpectedToFail: false };

/** The tree that `describe` and `it` build while the test file loads. */
export type Collector = {
  readonly root: Suite;
  readonly api: Readonly<Record<string, unknown>>;
  close: () => void;
};

/** A fresh tree with the functions that fill it; after `close` they throw. */
export function createCollector(): Collector {
  const root = createSuite('', 'run');
  let current = root;
  let tests = 0;
  let isOpen = true;

  const requireOpen = (): void => {
    if (!isOpen)
      throw new Error('Tests and hooks must be defined while the file loads, not while a test runs');
  };
  const addTest = (name: unknown, options: Options, body: unknown): void => {
    requireOpen();
    tests += 1;
    if (tests > MAX_TESTS) throw new Error(`A test file may hold at most ${MAX_TESTS} tests`);
    const mode = typeof body === 'function' ? options.mode : 'todo';
    current.children.push({
      kind: 'test',
      name: nameText(name),
      mode,
      isExpectedToFail: options.isExpectedToFail,
      body: toBody(body),
      writtenAt: new Error(),
    });
  };
  const addSuite = (name: unknown, options: Options, body: unknown): void => {
    requireOpen();
    const suite = createSuite(nameText(name), options.mode);
    const parent = current;
    parent.children.push(suite);
    current = suite;
    try {
      if (typeof body === 'function') body();
    } finally {
      current = parent;
    }
  };
  const addHook = (name: HookName) => (hook: Hook) => {
    requireOpen();
    current.hooks[name].push(hook);
  };
  const describe = definer(addSuite);
  const test = definer(addTest);
  return {
    root,
    close: () => {
      isOpen = false;
    },
    api: {
      describe,
      suite: describe,
      it: test,
      test,
      beforeAll: addHook('beforeAll'),
      beforeEach: addHook('beforeEach'),
      afterEach: addHook('afterEach'),
      afterAll: addHook('afterAll'),
    },
  };
}

function createSuite(name: string, mode: Mode): Suite {
  return {
    kind: 'suite',
    name,
    mode,
    children: [],
    hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] },
  };
}

type Add = (name: unknown, options: Options, body: unknown) => void;

/** `it` or `describe` with `.only`, `.skip`, `.each` and so on, which may be chained in any order. */
function definer(add: Add, options: Options = DEFAULTS): unknown {
  const define = (name: unknown, ...rest: readonly unknown[]): void => {
    const given = rest.find((value) => typeof value === 'object' && value !== null);
    add(
      name,
      withGiven(options, given),
      rest.find((value) => typeof value === 'function'),
    );
  };
  const chained = (change: Partial<Options>) => ({ get: () => definer(add, { ...options, ...change }) });
  Object.defineProperties(define, {
    only: chained({ mode: 'only' }),
    skip: chained({ mode: 'skip' }),
    todo: chained({ mode: 'todo' }),
    fails: chained({ isExpectedToFail: true }),
    concurrent: chained({}),
    sequential: chained({}),
    skipIf: {
      value: (isSkipped: unknown) => definer(add, isSkipped ? { ...options, mode: 'skip' } : options),
    },
    runIf: { value: (isRun: unknown) => definer(add, isRun ? options : { ...options, mode: 'skip' }) },
    each: {
      value: (table: unknown, ...values: readonly unknown[]) =>
        eachRow(rowsOf(table, values), (name, body) => add(name, options, body)),
    },
    for: {
      value: (table: readonly unknown[]) =>
        eachRow(
          table.map((row) => ({ values: [row], shown: Array.isArray(row) ? row : [row] })),
          (name, body) => add(name, options, body),
        ),
    },
  });
  return Object.freeze(define);
}

function withGiven(options: Options, given: unknown): Options {
  if (typeof given !== 'object' || given === null) return options;
  const has = (key: string): boolean => Reflect.get(given, key) === true;
  const mode = has('skip') ? 'skip' : has('only') ? 'only' : has('todo') ? 'todo' : options.mode;
  return { mode, isExpectedToFail: options.isExpectedToFail || has('fails') };
}

type Row = { readonly values: readonly unknown[]; readonly shown: readonly unknown[] };

function eachRow(rows: readonly Row[], add: (name: string, body: unknown) => void) {
  return (name: unknown, ...rest: readonly unknown[]): void => {
    const body = rest.find((value) => typeof value === 'function');
    rows.forEach((row, index) => {
      const text = rowName(nameText(name), row, index);
      add(
        text,
        typeof body === 'function'
          ? (context: unknown) => Reflect.apply(body, undefined, [...row.values, context])
          : undefined,
      );
    });
  };
}

function rowsOf(table: unknown, values: readonly unknown[]): readonly Row[] {
  if (!Array.isArray(table)) throw new TypeError('each needs a list');
  if (!Object.hasOwn(table, 'raw'))
    return table.map((row: unknown) =>
      Array.isArray(row) ? { values: row, shown: row } : { values: [row], shown: [row] },
    );
  const heads = String(table[0])
    .split('|')
    .map((head) => head.trim())
    .filter((head) => head !== '');
  const rows: Row[] = [];
  for (let start = 0; start + heads.length <= values.length; start += heads.length) {
    const row = Object.fromEntries(heads.map((head, index) => [head, values[start + index]]));
    rows.push({ values: [row], shown: [row] });
  }
  return rows;
}

function rowName(name: string, { shown }: Row, index: number): string {
  const counted = name.replaceAll('%#', String(index)).replaceAll('%$', String(index + 1));
  const [first] = shown;
  const named = counted.replace(/\$([\w.]+)/g, (mark, path: string) => {
    let value: unknown = first;
    for (const key of path.split('.'))
      value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    return value === undefined ? mark : typeof value === 'string' ? value : formatValue(value);
  });
  const marks = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return marks === 0 ? named : formatArguments([named, ...shown.slice(0, marks)]);
}

function nameText(name: unknown): string {
  return typeof name === 'function' ? name.name : String(name);
}

function toBody(body: unknown): Body {
  return typeof body === 'function'
    ? (context) => Reflect.apply(body, undefined, context === undefined ? [] : [context])
    : () => {};
}
