import { placeThrown, takeLastRead } from './stacks.ts';

/** Stands for a thrown object that nobody can find: it is no error, and code rejected a promise with it by itself. */
export const UNKNOWN_OBJECT = Object.freeze({ toString: () => 'an object that is no error' });

/** How the engine names every thrown object that is no error. */
const NO_ERROR = 'An object was thrown from supplied code within isolated-vm';

/** What leaves the realm by being thrown: the worker gets copies only, and of plain objects not even that. */
export function createDepartures() {
  let lastThrown: unknown = UNKNOWN_OBJECT;
  let left: unknown = UNKNOWN_OBJECT;
  return {
    /** Called with every value that a file throws or rejects with; returns it. */
    thrown: (value: unknown): unknown => {
      if (isError(value)) return value;
      placeThrown(value);
      if (isObject(value) || typeof value === 'symbol') lastThrown = value;
      return value;
    },
    /** The value that left last, found by its copy: of an error its text, of a primitive itself. */
    leave(copy: string, value: unknown): unknown {
      const error = takeLastRead(copy);
      if (copy === '') left = value;
      else if (copy.includes(NO_ERROR)) left = lastThrown;
      else left = error ?? new Error(copy);
      return left;
    },
    last: (): unknown => left,
  };
}

/** A proxy may answer by throwing. */
function isError(value: unknown): boolean {
  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
