const LEGACY_CODES: Readonly<Record<string, number>> = {
  InvalidCharacterError: 5,
  NotSupportedError: 9,
  InvalidStateError: 11,
  SyntaxError: 12,
  NetworkError: 19,
  AbortError: 20,
  QuotaExceededError: 22,
  TimeoutError: 23,
  DataCloneError: 25,
};

/** As in browsers and Node: an error whose name tells its kind. */
export class DOMException extends Error {
  readonly #name: string;
  constructor(message = '', options: unknown = 'Error') {
    const given = typeof options === 'object' && options !== null ? options : { name: options };
    super(String(message), 'cause' in given ? { cause: given.cause } : undefined);
    this.#name = 'name' in given ? String(given.name) : 'Error';
  }
  override get name(): string {
    return this.#name;
  }
  get code(): number {
    return LEGACY_CODES[this.#name] ?? 0;
  }
}
