import { LineCounter, isNode, parseDocument } from 'yaml';
import type { z } from 'zod';

export type YamlProblem = { readonly line: number | null; readonly message: string };

export type ParsedYaml<T> =
  | { readonly status: 'parsed'; readonly value: T }
  | { readonly status: 'problems'; readonly problems: readonly YamlProblem[] };

/** Parses YAML against a schema; every problem carries the line of the key or value it is about. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      status: 'problems',
      problems: document.errors.map((error) => ({
        line: lineCounter.linePos(error.pos[0]).line,
        message: error.message,
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { status: 'parsed', value: result.data };
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
  return {
    status: 'problems',
    problems: result.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      message: issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`,
    })),
  };
}
