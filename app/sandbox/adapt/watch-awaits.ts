import type { AnyNode } from 'acorn';
import type { Adaptation } from './change.ts';

/**
 * Shows every awaited value to the harness: the engine does not say when somebody handles a rejection late, and a promise
 * that is awaited in the end is no lost one.
 */
export function watchAwaits(
  nodes: readonly AnyNode[],
  { name, from }: { readonly name: string; readonly from: string },
): Adaptation {
  const values = nodes.flatMap((node) => (node.type === 'AwaitExpression' ? [node.argument] : []));
  return {
    head: values.length === 0 ? '' : `import { awaited as ${name} } from '${from}'; `,
    changes: values.flatMap(({ start, end }) => [
      { at: start, text: `${name}(` },
      { at: end, text: ')' },
    ]),
  };
}
