import { stripTypeScriptTypes } from 'node:module';
import type { PreparedSource } from './protocol.ts';

/**
 * Plain JavaScript with every line and column where it was; a file that is not TypeScript stays as it is. Syntax that
 * is not erasable (enum, namespace) and syntax errors come back as a problem with file and line.
 */
export function stripTypes(path: string, text: string): PreparedSource {
  if (!/\.[cm]?tsx?$/.test(path)) return { code: text };
  try {
    return { code: stripTypeScriptTypes(text, { mode: 'strip' }) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: { message, file: path, line: lineOf(error) } };
  }
}

/** Node puts ":<line>" and the line's text before the stack of a syntax error. */
function lineOf(error: unknown): number | null {
  const line = error instanceof Error ? /^[^\n]*:(\d+)\n/.exec(error.stack ?? '')?.[1] : undefined;
  return line === undefined ? null : Number(line);
}
