import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
} from 'yaml';
import type { z } from 'zod';
import { describeIssue } from './describe-issue.server.ts';

type YamlPlace = { readonly line: number; readonly column: number };

type YamlProblem = YamlPlace & { readonly message: string; readonly suggestion?: string };

/** The place of the key or item at a path; of the nearest one above it that exists, else the start. */
export type LocateInYaml = (path: readonly PropertyKey[]) => YamlPlace;

export type ParsedYaml<T> =
  | { readonly status: 'parsed'; readonly value: T; readonly locate: LocateInYaml }
  | { readonly status: 'problems'; readonly problems: readonly YamlProblem[] };

const START: YamlPlace = { line: 1, column: 1 };
/** No file that a person writes repeats itself by reference so often. */
const MOST_ALIASES = 100;
/** Brackets inside brackets; the parser recurses, and deeper nesting is no content. */
const MOST_NESTING = 60;
const MOST_PROBLEMS = 50;

const ADVICE: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Remove one of the two entries, or rename it.',
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Indent entries of one level alike, with spaces.',
  MULTILINE_IMPLICIT_KEY: 'Quote text that holds ": " or "#", or write it below "key: >-".',
  BLOCK_AS_IMPLICIT_KEY: 'Quote text that holds ": " or "#", or write it below "key: >-".',
  MISSING_CHAR: 'Close the quote or bracket that was opened before.',
  BAD_ALIAS: 'Quote text that starts with * or &.',
  MULTIPLE_DOCS: 'Remove the "---" line: a file holds one document.',
};

/** Parses YAML against a schema; every problem carries the line and column of the key or value it is about. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>): ParsedYaml<T> {
  const tooDeep = findDeepNesting(text);
  if (tooDeep !== null) return { status: 'problems', problems: [tooDeep] };
  const lineCounter = new LineCounter();
  const placeAt = (offset: number): YamlPlace => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    return {
      status: 'problems',
      problems: [{ ...START, message: `cannot be read as YAML: ${String(error)}` }],
    };
  }
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, MOST_PROBLEMS).map(({ pos: [offset], code, message }) => {
      const advice = ADVICE[code];
      return { ...placeAt(offset), message, ...(advice !== undefined && { suggestion: advice }) };
    });
    return { status: 'problems', problems };
  }
  const locate = (path: readonly PropertyKey[]) => locateIn(document, { path, placeAt });
  const plain = toPlain(document, placeAt);
  if (plain.status === 'problem') return { status: 'problems', problems: [plain.problem] };
  const result = schema.safeParse(plain.value);
  if (result.success) return { status: 'parsed', value: result.data, locate };
  const problems = result.error.issues
    .flatMap((issue) => describeIssue(issue, { schema, value: plain.value }))
    .slice(0, MOST_PROBLEMS)
    .map(({ path, ...words }) => ({ ...locate(path), ...words }));
  return { status: 'problems', problems };
}

type Plain =
  | { readonly status: 'plain'; readonly value: unknown }
  | { readonly status: 'problem'; readonly problem: YamlProblem };

/** The document as plain data; a few lines of aliases can stand for gigabytes, and are refused. */
function toPlain(document: Document, placeAt: (offset: number) => YamlPlace): Plain {
  try {
    return { status: 'plain', value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch (error) {
    let offset = 0;
    visit(document, {
      Alias(_key, node) {
        offset = node.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const message = `aliases cannot be resolved: ${error instanceof Error ? error.message : String(error)}`;
    const suggestion = 'Write the text out instead of referring to it with & and *.';
    return { status: 'problem', problem: { ...placeAt(offset), message, suggestion } };
  }
}

function locateIn(
  document: Document,
  { path, placeAt }: { path: readonly PropertyKey[]; placeAt: (offset: number) => YamlPlace },
): YamlPlace {
  let node: unknown = document.contents;
  let place = START;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key) && pair.key.range) place = placeAt(pair.key.range[0]);
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      if (item.range) place = placeAt(item.range[0]);
      node = item;
    } else break;
  }
  return place;
}

/** Where brackets are nested so deeply that parsing them would exhaust the stack; null in any honest file. */
function findDeepNesting(text: string): YamlProblem | null {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (depth <= MOST_NESTING) continue;
      const message = `more than ${MOST_NESTING} brackets are open here`;
      return { line: index + 1, column: 1, message, suggestion: 'Close the brackets, or quote the text.' };
    }
  }
  return null;
}
