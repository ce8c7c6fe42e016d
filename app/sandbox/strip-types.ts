import { stripTypeScriptTypes } from 'node:module';
import type { PreparedSource } from './protocol.ts';

/** `isBroken`: not the file but the stripper failed, which then fails for every later file of its process. */
export type Stripped = { readonly source: PreparedSource; readonly isBroken: boolean };

export const UNREADABLE = 'The file cannot be read as TypeScript: it is nested too deeply';
/** What Node says about the file; anything else says something about its parser. */
const ABOUT_THE_FILE = new Set(['ERR_INVALID_TYPESCRIPT_SYNTAX', 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX']);

/**
 * Plain JavaScript with every line and column where it was; a file that is not TypeScript stays as it is. Syntax that
 * is not erasable (enum, namespace) and syntax errors come back as a problem with file and line.
 */
export function stripTypes(path: string, text: string): Stripped {
  if (!/\.[cm]?tsx?$/.test(path)) return { source: { code: text }, isBroken: false };
  try {
    return { source: { code: stripTypeScriptTypes(text, { mode: 'strip' }) }, isBroken: false };
  } catch (error) {
    const isBroken = !(error instanceof Error && 'code' in error && ABOUT_THE_FILE.has(String(error.code)));
    const message = error instanceof Error && !isBroken ? error.message : UNREADABLE;
    return { source: { problem: { message, file: path, line: lineOf(error) } }, isBroken };
  }
}

/** Node puts ":<line>" and the line's text before the stack of a syntax error. */
function lineOf(error: unknown): number | null {
  const line = error instanceof Error ? /^[^\n]*:(\d+)\n/.exec(error.stack ?? '')?.[1] : undefined;
  return line === undefined ? null : Number(line);
}
