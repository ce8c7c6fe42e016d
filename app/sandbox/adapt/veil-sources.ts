import type { AnyNode } from 'acorn';
import type { Adaptation, Change } from './change.ts';

/**
 * The engine writes the first 111 and the last 2 characters of a function into some of its error messages ("Cannot assign
 * to read only property 'name' of function '…'"), whatever Function.prototype.toString says, and all of one that has up to
 * 128. A comment of that length at the beginning, on the same line, leaves nothing to read there.
 */
const VEIL = `/*${'-'.repeat(128)}*/`;

/** Hides the text of every function and class from the engine's messages. */
export function veilSources(nodes: readonly AnyNode[], code: string): Adaptation {
  const methods = new Set<AnyNode>(nodes.flatMap(methodOf));
  return { head: '', changes: nodes.flatMap((node) => veilsFor(node, { methods, code })) };
}

type Context = { readonly methods: ReadonlySet<AnyNode>; readonly code: string };

function veilsFor(node: AnyNode, { methods, code }: Context): readonly Change[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression': {
      const keyword = methods.has(node) ? '(' : node.async ? 'async' : 'function';
      return [veilAt(node.start + keyword.length), blankAt(node.body.end - 1)];
    }
    case 'ArrowFunctionExpression':
      return [...veilParameters(node, code), ...closeBody(node.body)];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [veilAt(node.start + 'class'.length), blankAt(node.body.end - 1)];
    case 'MethodDefinition':
    case 'Property':
      return node.computed && methodOf(node).length > 0 ? [veilAt(node.key.start)] : [];
    default:
      return [];
  }
}

/** The function of a method, getter or setter: its text begins with its name, and the node at its parameters. */
function methodOf(node: AnyNode): readonly AnyNode[] {
  if (node.type === 'MethodDefinition') return [node.value];
  return node.type === 'Property' && (node.method || node.kind !== 'init') ? [node.value] : [];
}

function veilParameters(
  node: Extract<AnyNode, { type: 'ArrowFunctionExpression' }>,
  code: string,
): readonly Change[] {
  if (node.async) return [veilAt(node.start + 'async'.length)];
  const [only] = node.params;
  if (code[node.start] === '(' || only === undefined) return [veilAt(node.start + 1)];
  return [
    { at: only.start, text: `(${VEIL}` },
    { at: only.end, text: ')' },
  ];
}

function closeBody(body: AnyNode): readonly Change[] {
  if (body.type === 'BlockStatement') return [blankAt(body.end - 1)];
  return [
    { at: body.start, text: '(' },
    { at: body.end, text: ' )' },
  ];
}

function veilAt(at: number): Change {
  return { at, text: VEIL };
}

function blankAt(at: number): Change {
  return { at, text: ' ' };
}
