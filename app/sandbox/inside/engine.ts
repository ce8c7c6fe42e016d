/**
 * The few parts of isolated-vm that the sandbox uses, all synchronous: one line of learner code kills its asynchronous
 * API. Only worker.ts imports the library itself.
 */
export type Reference = {
  applySync(
    receiver: undefined,
    values: unknown[],
    options?: { readonly timeout?: number; readonly arguments?: { readonly copy: true } },
  ): unknown;
  getSync(key: string, options: { readonly reference: true }): Reference;
  derefInto(): unknown;
  readonly typeof: string;
  release(): void;
};
export type Module = {
  instantiateSync(context: Context, resolve: (specifier: string, importer: Module) => Module): void;
  /** Only after `instantiateSync`. */
  readonly namespace: Reference;
  evaluateSync(options?: { readonly timeout?: number }): unknown;
  release(): void;
};
export type Context = {
  readonly global: { setSync(key: string, value: unknown): void; deleteSync(key: string): void };
  release(): void;
};
export type Script = {
  runSync(context: Context, options: { readonly reference: true; readonly timeout?: number }): Reference;
};
export type Isolate = {
  readonly isDisposed: boolean;
  createContextSync(): Context;
  compileScriptSync(code: string, origin: { readonly filename: string }): Script;
  compileModuleSync(code: string, origin: { readonly filename: string }): Module;
};

/** One isolate with the two prebuilt scripts, the second compiled when it is first needed. */
export type Engine = { readonly isolate: Isolate; readonly harness: Script; readonly web: () => Script };
