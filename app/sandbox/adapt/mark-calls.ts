import type { AnyNode } from 'acorn';
import { CALLED_MODULE } from '../inside/realm-modules.ts';
import type { Adaptation, Change } from './change.ts';

/**
 * Makes every function say that it was called: `(a) => b` becomes `(a) => (mark, b)`. Nothing else changes, so `this`,
 * classes, getters and live bindings stay as they are.
 */
export function markCalls(nodes: readonly AnyNode[], name: string): Adaptation {
  const changes = nodes.flatMap((node) => marksFor(node, `${name}.mark = 1`));
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
