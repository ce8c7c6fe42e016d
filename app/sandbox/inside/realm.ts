import type { Engine, Context, Module, Reference } from './engine.ts';
import { calledSource, CALLED_MODULE, CARRIER, loadedSource, vitestSource } from './realm-modules.ts';

const HANDLES = [
  'addWeb',
  'lockSupport',
  'start',
  'beginTests',
  'turn',
  'noteRejection',
  'lastError',
  'report',
  'phase',
  'testName',
] as const;
type Handle = (typeof HANDLES)[number];

/** A context with the harness in it; nothing inside can reach what the handles reach. */
export type Realm = {
  readonly engine: Engine;
  readonly context: Context;
  readonly vitest: Module;
  readonly called: Module;
  readonly loaded: Module;
  /** Calls a function of the harness within what is left of the run's time. */
  readonly call: (handle: Handle, values?: readonly unknown[]) => unknown;
  readonly callText: (handle: Handle, values?: readonly unknown[]) => string;
  readonly leftMs: () => number;
  readonly startClock: (deadline: number) => void;
  readonly deadline: () => number;
  /** Lets go of everything, so that the next run finds the isolate's memory free. */
  readonly release: () => void;
};

/** Makes a fresh realm; its time starts with `startClock`. */
export function createRealm(engine: Engine): Realm {
  const { isolate, harness } = engine;
  const context = isolate.createContextSync();
  const root = harness.runSync(context, { reference: true });
  const references = new Map<Handle, Reference>(
    HANDLES.map((name) => [name, root.getSync(name, { reference: true })]),
  );
  context.global.setSync(CARRIER, root.derefInto());
  const vitest = isolate.compileModuleSync(vitestSource, { filename: 'countersign:vitest' });
  const called = isolate.compileModuleSync(calledSource, { filename: CALLED_MODULE });
  const loaded = isolate.compileModuleSync(loadedSource, { filename: 'countersign:loaded' });
  for (const module of [vitest, called, loaded]) {
    module.instantiateSync(context, () => vitest);
    module.evaluateSync();
  }
  context.global.deleteSync(CARRIER);

  let deadline = Number.POSITIVE_INFINITY;
  const leftMs = (): number => Math.max(1, Math.ceil(Math.min(deadline - performance.now(), 60_000)));
  const call: Realm['call'] = (handle, values = []) =>
    references
      .get(handle)
      ?.applySync(undefined, [...values], { timeout: leftMs(), arguments: { copy: true } });
  return {
    engine,
    context,
    vitest,
    called,
    loaded,
    call,
    callText: (handle, values) => {
      const text = call(handle, values);
      return typeof text === 'string' ? text : '';
    },
    leftMs,
    startClock: (at) => {
      deadline = at;
    },
    deadline: () => deadline,
    release: () => {
      for (const part of [...references.values(), root, vitest, called, loaded, context]) part.release();
    },
  };
}

/** Fixes what a given module exports; before the code under review runs. */
export function lockSupport(realm: Realm, module: Module): void {
  realm.context.global.setSync(CARRIER, module.namespace.derefInto());
  realm.call('lockSupport', [CARRIER]);
}

/** Adds the web's globals; before the harness starts. */
export function addWeb(realm: Realm): void {
  const create = realm.engine.web().runSync(realm.context, { reference: true, timeout: realm.leftMs() });
  realm.context.global.setSync(CARRIER, create.derefInto());
  realm.call('addWeb', [CARRIER]);
  create.release();
}
