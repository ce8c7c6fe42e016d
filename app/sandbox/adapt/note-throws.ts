import type { AnyNode } from 'acorn';
import type { Adaptation } from './change.ts';

/**
 * Shows every thrown value to the harness: of one that is no error, the engine passes nothing on. A value made by `new`
 * is left alone, because it is an error nearly always, and so is `throw a, b`.
 */
export function noteThrows(
  nodes: readonly AnyNode[],
  { name, from }: { readonly name: string; readonly from: string },
): Adaptation {
  const values = nodes
    .flatMap((node) => (node.type === 'ThrowStatement' ? [node.argument] : []))
    .filter(({ type }) => type !== 'NewExpression' && type !== 'SequenceExpression');
  return {
    head: values.length === 0 ? '' : `import { thrown as ${name} } from '${from}'; `,
    changes: values.flatMap(({ start, end }) => [
      { at: start, text: `${name}(` },
      { at: end, text: ')' },
    ]),
  };
}
