import type { AnyNode } from 'acorn';
import { CALLED_MODULE } from '../inside/realm-modules.ts';
import type { Adaptation, Change } from './change.ts';

/** At eight bytes each, up to three times what a small function needs. */
const MOST_PADDING = 24;
const HASH_STEP = 0x01000193;

/**
 * Makes every function say that it was called: `(a) => b` becomes `(a) => (mark, b)`. Nothing else changes, so `this`,
 * classes, getters and live bindings stay as they are.
 *
 * The mark is a call with a number of arguments that depends on the file's whole text. It is made once, but its arguments
 * widen every frame of the function, so how deep the stack can get tells layouts apart and not what the code does.
 */
export function markCalls(
  nodes: readonly AnyNode[],
  { name, code }: { readonly name: string; readonly code: string },
): Adaptation {
  const seed = hashOf(code);
  const changes = nodes.flatMap((node, index) =>
    marksFor(node, `${name}.mark || ${name}.note(${paddingOf(code, Math.imul(seed ^ index, HASH_STEP))})`),
  );
  return {
    head: changes.length === 0 ? '' : `import { called as ${name} } from '${CALLED_MODULE}'; `,
    changes,
  };
}

function marksFor(node: AnyNode, mark: string): readonly Change[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return [{ at: node.body.start + 1, text: ` ${mark};` }];
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement'
        ? [{ at: node.body.start + 1, text: ` ${mark};` }]
        : around(node.body, mark);
    case 'PropertyDefinition':
      return node.static || !node.value || isNamedByField(node.value) ? [] : around(node.value, mark);
    default:
      return [];
  }
}

function around({ start, end }: AnyNode, mark: string): readonly Change[] {
  return [
    { at: start, text: `(${mark}, ` },
    { at: end, text: ')' },
  ];
}

/** A function or class in a field gets the field's name only when nothing stands around it. */
function isNamedByField(value: AnyNode): boolean {
  return (
    value.type === 'ArrowFunctionExpression' ||
    value.type === 'FunctionExpression' ||
    value.type === 'ClassExpression'
  );
}

/** Some zeros. A re-rendered layout begins with a blank line (relayout.ts), so it never has as many as the plain one. */
function paddingOf(code: string, hash: number): string {
  const pairs = (hash >>> 8) % (MOST_PADDING / 2);
  return Array.from({ length: 2 * pairs + (code.startsWith('\n') ? 1 : 0) }, () => '0').join();
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), HASH_STEP);
  return hash;
}
