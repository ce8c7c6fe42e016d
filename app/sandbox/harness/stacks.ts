type Frame = { readonly file: string; readonly line: number };

const FILES = 'file:///';
/** How much of a message is compared with its copy. */
const MESSAGE_CHARS = 100;
const framesByError = new WeakMap<object, readonly Frame[]>();
/** The value that was thrown last without being an error, and from where. */
let lastThrown: { readonly value: unknown; readonly frames: readonly Frame[] } | null = null;
/** The error whose stack was read last: an error that leaves through the host is read on its way out. */
let lastRead: object | null = null;

/**
 * Replaces every stack that code can read by one line without places: line numbers tell variants apart (SECURITY.md §1).
 * The real frames are kept for `linesOf`.
 */
export function hideStacks(): void {
  const options = { writable: false, configurable: false, enumerable: false };
  Object.defineProperty(Error, 'stackTraceLimit', { value: 40, ...options });
  Object.defineProperty(Error, 'prepareStackTrace', {
    value: (error: unknown, sites: readonly NodeJS.CallSite[]) => {
      if (typeof error === 'object' && error !== null) {
        framesByError.set(error, sites.flatMap(toFrame));
        lastRead = error;
      }
      return `${headline(error)}\n    at <hidden>`;
    },
    ...options,
  });
}

/** Line of the test file `file` that `error` came from; null for a thrown non-error or one made elsewhere. */
export function lineOf(error: unknown, file: string): number | null {
  return framesOf(error).find((frame) => frame.file === file)?.line ?? null;
}

/** The first place in learner-visible code that `error` came from. */
export function placeOf(error: unknown): Frame | null {
  return framesOf(error)[0] ?? null;
}

/** Whether code under review stood on the stack when the error was made: it may catch what was not meant for it. */
export function passedThroughProgram(error: unknown): boolean {
  return framesOf(error).some(({ file }) => file.startsWith('code/'));
}

/** The error that was copied out last, so that the host need not trust the copy; `text` is what the copy says. */
export function takeLastRead(text: string): object | null {
  const error = lastRead;
  lastRead = null;
  if (error === null) return null;
  const message: unknown = Object.getOwnPropertyDescriptor(error, 'message')?.value;
  return typeof message === 'string' && !text.includes(message.slice(0, MESSAGE_CHARS)) ? null : error;
}

/** Remembers that a value which is no error, and so has no stack, is being thrown here. */
export function placeThrown(value: unknown): void {
  lastThrown = { value, frames: framesOf(new Error()) };
}

function framesOf(error: unknown): readonly Frame[] {
  if (lastThrown !== null && Object.is(lastThrown.value, error)) return lastThrown.frames;
  if (typeof error !== 'object' || error === null) return [];
  try {
    void Reflect.get(error, 'stack');
  } catch {
    return [];
  }
  return framesByError.get(error) ?? [];
}

function toFrame(site: NodeJS.CallSite): readonly Frame[] {
  const file = site.getFileName() ?? '';
  const line = site.getLineNumber();
  return file.startsWith(FILES) && line !== null ? [{ file: file.slice(FILES.length), line }] : [];
}

function headline(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}
