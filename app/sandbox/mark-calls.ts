import { parse, type AnyNode, type Program } from 'acorn';
import { CALLED_MODULE } from './realm-modules.ts';

type Insertion = { readonly at: number; readonly text: string };

/**
 * JavaScript in which every function says that it was called, on the same lines: `(a) => b` becomes
 * `(a) => (mark, b)`. Nothing else changes, so `this`, classes, getters and live bindings stay as they are. Code that the
 * parser does not know is returned as it is; the engine will say what is wrong with it.
 */
export function markCalls(code: string): string {
  const program = parseModule(code);
  if (program === null) return code;
  const name = freeName(code);
  const insertions: Insertion[] = [];
  visit(program, (node) => insertions.push(...marksFor(node, `${name}.mark = 1`)));
  if (insertions.length === 0) return code;
  return `import { called as ${name} } from '${CALLED_MODULE}'; ${insertAll(code, insertions)}`;
}

function parseModule(code: string): Program | null {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch {
    return null;
  }
}

function marksFor(node: AnyNode, mark: string): readonly Insertion[] {
  if (
    node.type !== 'FunctionDeclaration' &&
    node.type !== 'FunctionExpression' &&
    node.type !== 'ArrowFunctionExpression'
  )
    return [];
  const { body } = node;
  if (body.type === 'BlockStatement') return [{ at: body.start + 1, text: ` ${mark};` }];
  return [
    { at: body.start, text: `(${mark}, ` },
    { at: body.end, text: ')' },
  ];
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Closing texts go before opening ones at the same place, inner before outer. */
function insertAll(code: string, insertions: readonly Insertion[]): string {
  let result = '';
  let last = 0;
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at || rank(a) - rank(b))) {
    result += code.slice(last, at) + text;
    last = at;
  }
  return result + code.slice(last);
}

function rank({ text }: Insertion): number {
  return text === ')' ? 0 : 1;
}

function freeName(code: string): string {
  let name = 'called';
  while (code.includes(name)) name = `_${name}`;
  return name;
}
