import type { AnyNode } from 'acorn';
import type { Adaptation } from './change.ts';

/** Turns `import('./x')` into a static import: code inside the sandbox has no way to ask for a file later. */
export function makeImportsStatic(nodes: readonly AnyNode[], name: string): Adaptation {
  const found = nodes.flatMap((node) =>
    node.type === 'ImportExpression' &&
    node.source.type === 'Literal' &&
    typeof node.source.value === 'string'
      ? [{ at: node.start, end: node.end, specifier: node.source.value }]
      : [],
  );
  return {
    head: found
      .map(({ specifier }, index) => `import * as ${name}${index} from ${JSON.stringify(specifier)}; `)
      .join(''),
    changes: found.map(({ at, end }, index) => ({ at, end, text: `Promise.resolve(${name}${index})` })),
  };
}
