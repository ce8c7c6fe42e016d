/** What opens a declaration at the left margin. */
const DECLARATION =
  /^(?:import|export|const|let|var|function|async function|class|abstract class|interface|type|enum|declare)\b/;

const TOKEN =
  /\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|[\w$\u0080-\uffff]+|[^\S\n]+|[^]/y;
const REGEX = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
/** The rest of a template up to its end or its next hole. */
const TEMPLATE_PART = /(?:[^`\\$]|\\[^]|\$(?!\{))*(?:`|\$\{)/y;

/** Words after which a slash begins a regular expression; after any other word or a closing bracket it divides. */
const WORDS_BEFORE_REGEX = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'do',
  'else',
  'void',
  'await',
  'yield',
]);
const CLOSED_BY = { '(': ')', '[': ']', '{': '}', '${': '}' } as const;

/**
 * The lines (from 1) of JavaScript or TypeScript text, JSX included, that begin a declaration at the left margin,
 * outside brackets, comments, strings and templates: before them a blank line changes nothing but line numbers.
 * Null when the scan does not come to a balanced end (it reads no grammar: an apostrophe in JSX text is enough).
 */
export function topLevelLines(text: string): readonly number[] | null {
  const open: string[] = [];
  const lines: number[] = [];
  let line = 1;
  let previous = '';
  for (let at = 0; at < text.length;) {
    const isMargin = at === 0 || text[at - 1] === '\n';
    if (isMargin && open.length === 0 && DECLARATION.test(text.slice(at, at + 30))) lines.push(line);
    const token = tokenAt(text, at, { previous, innermost: open.at(-1) });
    if (token === null || !follow(open, token)) return null;
    line += token.split('\n').length - 1;
    at += token.length;
    if (token.trim() !== '' && !/^\/[/*]/.test(token)) previous = token;
  }
  return open.length === 0 ? lines : null;
}

type Context = { readonly previous: string; readonly innermost: string | undefined };

/** The text of the token at a place; a template yields its parts between holes. Null for one that never ends. */
function tokenAt(text: string, at: number, { previous, innermost }: Context): string | null {
  const here = text[at];
  if (here === '`' || (here === '}' && innermost === '${')) {
    const rest = match(TEMPLATE_PART, text, at + 1);
    return rest === null ? null : here + rest;
  }
  const regex = here === '/' && allowsRegex(previous) ? match(REGEX, text, at) : null;
  const token = regex ?? match(TOKEN, text, at);
  const isUnended = token === '"' || token === "'" || (token === '/' && text[at + 1] === '*');
  return isUnended ? null : token;
}

/** Keeps the stack of open brackets and template holes; false when a bracket closes what is not open. */
function follow(open: string[], token: string): boolean {
  const isTemplate = token.length > 1 && (token.startsWith('`') || token.startsWith('}'));
  if (isTemplate) {
    if (token.startsWith('}')) open.pop();
    if (token.endsWith('${')) open.push('${');
    return true;
  }
  if (token === '(' || token === '[' || token === '{') open.push(token);
  if (token !== ')' && token !== ']' && token !== '}') return true;
  const opened = open.pop();
  return Object.entries(CLOSED_BY).some(([opening, closing]) => opening === opened && closing === token);
}

function allowsRegex(previous: string): boolean {
  if (previous === '') return true;
  if (/^[\w$\u0080-\uffff]/.test(previous)) return WORDS_BEFORE_REGEX.has(previous);
  return !/[)\]}<"'`/]$/.test(previous);
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
