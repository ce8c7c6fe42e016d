import { adaptSource } from './adapt/adapt-source.ts';
import { LIMITS } from './limits.ts';
import type { PreparedSource } from './protocol.ts';
import { stripTypes } from './strip-types.ts';

/** One file of a job, and what it is in it: only calls of functions in `code` are marked. */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly role: 'code' | 'support' | 'test';
};

/** `isBroken`: the stripper failed in itself and will fail for every later file, so its process must be replaced. */
export type Preparation = { readonly source: PreparedSource; readonly isBroken: boolean };

/** Plain JavaScript ready for the sandbox, every line where it was, or the reason why there is none. */
export function prepareSource({ path, text, role }: Source): Preparation {
  if (text.length > LIMITS.sourceBytes) {
    return refused(path, `The file is larger than ${LIMITS.sourceBytes / 1_000_000} MB`);
  }
  const { source, isBroken } = stripTypes(path, withoutHashbang(text));
  if ('problem' in source) return { source, isBroken };
  const isTypeScript = /\.[cm]?tsx?$/.test(path);
  return { source: adaptSource(source.code, { role, isTypeScript }), isBroken };
}

/** `#!` may only start a file, and ours begin with imports; as a comment it keeps every line and column. */
function withoutHashbang(text: string): string {
  return text.startsWith('#!') ? `//${text.slice(2)}` : text;
}

/** A file that nothing can be made of. */
export function refused(path: string, message: string): Preparation {
  return { source: { problem: { message, file: path, line: null } }, isBroken: false };
}
