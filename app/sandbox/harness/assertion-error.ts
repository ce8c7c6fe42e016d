import { bounded, MAX_TEXT } from './bounds.ts';

/** Thrown by a matcher; its message is made by the harness alone. */
export class AssertionError extends Error {
  readonly actual: unknown;
  readonly expected: unknown;
  constructor(message: string, values: { readonly actual?: unknown; readonly expected?: unknown } = {}) {
    super(bounded(message, MAX_TEXT));
    this.name = 'AssertionError';
    this.actual = values.actual;
    this.expected = values.expected;
  }
}
