import { DOMException } from './dom-exception.ts';
import { Event, EventTarget } from './event-target.ts';

type SetTimer = (callback: () => void, delayMs: number) => unknown;

let isMaking = false;

export class AbortSignal extends EventTarget {
  #isAborted = false;
  #reason: unknown = undefined;
  #onabort: unknown = null;
  constructor() {
    if (!isMaking) throw new TypeError('Illegal constructor');
    super();
  }
  get aborted(): boolean {
    return this.#isAborted;
  }
  get reason(): unknown {
    return this.#reason;
  }
  get onabort(): unknown {
    return this.#onabort;
  }
  set onabort(callback: unknown) {
    this.removeEventListener('abort', this.#onabort);
    this.#onabort = callback;
    if (typeof callback === 'function') this.addEventListener('abort', callback);
  }
  throwIfAborted(): void {
    if (this.#isAborted) throw this.#reason;
  }
  static abort(reason: unknown = abortError()): AbortSignal {
    const signal = makeSignal();
    signal.#isAborted = true;
    signal.#reason = reason;
    return signal;
  }
  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const list = [...signals];
    const aborted = list.find((signal) => signal.aborted);
    if (aborted !== undefined) return AbortSignal.abort(aborted.reason);
    const signal = makeSignal();
    for (const source of list)
      source.addEventListener('abort', () => trigger(signal, source.reason), { once: true });
    return signal;
  }
  static trigger(signal: AbortSignal, reason: unknown): void {
    if (signal.#isAborted) return;
    signal.#isAborted = true;
    signal.#reason = reason;
    signal.dispatchEvent(new Event('abort'));
  }
}

export class AbortController {
  readonly #signal = makeSignal();
  get signal(): AbortSignal {
    return this.#signal;
  }
  abort(reason: unknown = abortError()): void {
    trigger(this.#signal, reason);
  }
}

const { trigger } = AbortSignal;

/** Adds `AbortSignal.timeout` on the given timers and hides what only this file may call. */
export function finishAbort(setTimer: SetTimer): void {
  Reflect.deleteProperty(AbortSignal, 'trigger');
  const timeout = (delayMs: unknown): AbortSignal => {
    const signal = makeSignal();
    setTimer(
      () => trigger(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
      Number(delayMs),
    );
    return signal;
  };
  Object.defineProperty(AbortSignal, 'timeout', { value: timeout, writable: true, configurable: true });
}

function makeSignal(): AbortSignal {
  isMaking = true;
  try {
    return new AbortSignal();
  } finally {
    isMaking = false;
  }
}

function abortError(): DOMException {
  return new DOMException('This operation was aborted', 'AbortError');
}
