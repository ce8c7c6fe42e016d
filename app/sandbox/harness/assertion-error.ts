import { bounded, MAX_TEXT } from './bounds.ts';

/** Thrown by a matcher; its message is made by the harness alone. */
export class AssertionError extends Error {
  constructor(message: string) {
    super(bounded(message, MAX_TEXT));
    this.name = 'AssertionError';
  }
}
