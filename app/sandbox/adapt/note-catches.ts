import type { AnyNode } from 'acorn';
import type { Adaptation, Change } from './change.ts';

type Names = { readonly name: string; readonly error: string; readonly code: string };

/**
 * Tells the harness what a test file catches itself. An expectation that failed and was caught by nobody but the code under
 * review, say in `promise.then(callback).catch(…)`, fails the test.
 */
export function noteCatches(nodes: readonly AnyNode[], names: Names): Adaptation {
  const changes = nodes.flatMap((node) => changesOf(node, names));
  return {
    head: changes.length === 0 ? '' : `import { seen as ${names.name} } from 'vitest'; `,
    changes,
  };
}

function changesOf(node: AnyNode, { name, error, code }: Names): readonly Change[] {
  if (node.type === 'CatchClause') {
    const inside = node.body.start + 1;
    if (node.param === null || node.param === undefined)
      return [
        { at: node.start + 'catch'.length, text: ` (${error})` },
        { at: inside, text: ` ${name}.error(${error});` },
      ];
    const { start, end, type } = node.param;
    if (type === 'Identifier') return [{ at: inside, text: ` ${name}.error(${code.slice(start, end)});` }];
    const parts = `let ${code.slice(start, end)} = ${name}.error(${error});`;
    return [
      { at: start, end, text: error + '\n'.repeat(parts.split('\n').length - 1) },
      { at: inside, text: ` ${parts.replaceAll('\n', ' ')}` },
    ];
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { property } = node.callee;
  const method = property.type === 'Identifier' ? property.name : '';
  if (method === 'allSettled') return around(node, `${name}.settled`);
  const handler = method === 'catch' ? node.arguments[0] : method === 'then' ? node.arguments[1] : undefined;
  return handler === undefined || handler.type === 'SpreadElement' ? [] : around(handler, `${name}.handler`);
}

function around({ start, end }: AnyNode, call: string): readonly Change[] {
  return [
    { at: start, text: `${call}(` },
    { at: end, text: ')' },
  ];
}
