type Listener = { readonly callback: unknown; readonly isOnce: boolean; readonly isCapture: boolean };
type ListenerOptions = { readonly once?: unknown; readonly capture?: unknown; readonly signal?: unknown };

export class Event {
  readonly type: string;
  readonly bubbles: boolean;
  readonly cancelable: boolean;
  readonly composed: boolean;
  readonly timeStamp = 0;
  readonly isTrusted = false;
  #isStopped = false;
  #isPrevented = false;
  #target: unknown = null;
  constructor(
    type: unknown,
    options: { readonly bubbles?: unknown; readonly cancelable?: unknown; readonly composed?: unknown } = {},
  ) {
    this.type = String(type);
    this.bubbles = Boolean(options.bubbles);
    this.cancelable = Boolean(options.cancelable);
    this.composed = Boolean(options.composed);
  }
  get target(): unknown {
    return this.#target;
  }
  get currentTarget(): unknown {
    return this.#target;
  }
  get defaultPrevented(): boolean {
    return this.#isPrevented;
  }
  preventDefault(): void {
    if (this.cancelable) this.#isPrevented = true;
  }
  stopPropagation(): void {}
  stopImmediatePropagation(): void {
    this.#isStopped = true;
  }
  /** Shows the event to each listener until one stops it. */
  static show(event: Event, target: unknown, listeners: Iterable<() => void>): void {
    event.#target = target;
    for (const listener of listeners) {
      if (event.#isStopped) return;
      listener();
    }
  }
}

export class CustomEvent extends Event {
  readonly detail: unknown;
  constructor(type: unknown, options: { readonly detail?: unknown; readonly cancelable?: unknown } = {}) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
}

export class EventTarget {
  readonly #listeners = new Map<string, Listener[]>();
  addEventListener(type: unknown, callback: unknown, options?: unknown): void {
    if (callback === null || callback === undefined) return;
    const given: ListenerOptions =
      typeof options === 'object' && options !== null ? options : { capture: options };
    const listener = { callback, isOnce: Boolean(given.once), isCapture: Boolean(given.capture) };
    const list = this.#listeners.get(String(type)) ?? [];
    if (list.some((other) => other.callback === callback && other.isCapture === listener.isCapture)) return;
    if (given.signal instanceof EventTarget) {
      if (Reflect.get(given.signal, 'aborted') === true) return;
      given.signal.addEventListener('abort', () => this.removeEventListener(type, callback, options), {
        once: true,
      });
    }
    this.#listeners.set(String(type), [...list, listener]);
  }
  removeEventListener(type: unknown, callback: unknown, options?: unknown): void {
    const isCapture = Boolean(
      typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') : options,
    );
    const list = this.#listeners.get(String(type)) ?? [];
    this.#listeners.set(
      String(type),
      list.filter((other) => other.callback !== callback || other.isCapture !== isCapture),
    );
  }
  dispatchEvent(event: unknown): boolean {
    if (!(event instanceof Event)) throw new TypeError('The "event" argument must be an instance of Event');
    const list = this.#listeners.get(event.type) ?? [];
    Event.show(
      event,
      this,
      list.map((listener) => () => this.#call(listener, event)),
    );
    return !event.defaultPrevented;
  }
  #call(listener: Listener, event: Event): void {
    if (!this.#listeners.get(event.type)?.includes(listener)) return;
    if (listener.isOnce) this.removeEventListener(event.type, listener.callback, listener.isCapture);
    try {
      if (typeof listener.callback === 'function') Reflect.apply(listener.callback, this, [event]);
      else if (typeof listener.callback === 'object' && listener.callback !== null) {
        const handle: unknown = Reflect.get(listener.callback, 'handleEvent');
        if (typeof handle === 'function') Reflect.apply(handle, listener.callback, [event]);
      }
    } catch (error) {
      // As in Node, a listener that throws does not stop the others; the error is uncaught and fails the test.
      void Promise.reject(error);
    }
  }
}
