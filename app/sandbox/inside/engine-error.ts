import type { SourceProblem } from '../protocol.ts';

const PLACE = /file:\/\/\/([^\s:()[\]]+):(\d+)/;
const NESTED_TOO_DEEPLY = 'The file cannot be read: it is nested too deeply';
const HOST_PART = '(<isolated-vm boundary>)';

/** The place that the engine names in a syntax or link error: "Unexpected token ';' [file:///tests/x.ts:2:10]". */
export function syntaxProblem(error: unknown, file: string): SourceProblem {
  const message = error instanceof Error ? error.message : String(error);
  const place = PLACE.exec(message);
  return {
    message:
      error instanceof RangeError ? NESTED_TOO_DEEPLY : message.replace(/\s*\[(?:file:|<)[^\]]*\]$/, ''),
    file: place?.[1] ?? file,
    line: place?.[2] === undefined ? null : Number(place[2]),
  };
}

/** Where interrupted code was, from the stack that the engine took; both null when it was in no learner-visible file. */
export function interruptedAt(error: unknown): {
  readonly file: string | null;
  readonly line: number | null;
} {
  const [inside = ''] = error instanceof Error ? (error.stack ?? '').split(HOST_PART) : [];
  const place = PLACE.exec(inside);
  return { file: place?.[1] ?? null, line: place?.[2] === undefined ? null : Number(place[2]) };
}

/** The name in "Identifier 'it' has already been declared", else null. */
export function redeclaredName(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  return /^Identifier '([\w$]+)' has already been declared/.exec(error.message)?.[1] ?? null;
}

type Clock = {
  readonly deadline: () => number;
  readonly engine: { readonly isolate: { readonly isDisposed: boolean } };
};

/** Whether the engine stopped the code for its time or its memory. */
export function isInterruption(error: unknown, { deadline, engine }: Clock): boolean {
  if (engine.isolate.isDisposed || performance.now() >= deadline()) return true;
  return error instanceof Error && error.message === 'Script execution timed out.';
}
