import type { AnyNode } from 'acorn';

/** How often each name stands in the file, import clauses left out; names of properties count as well. */
export function countUses(nodes: readonly AnyNode[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const count = (name: string, step: number): void => void uses.set(name, (uses.get(name) ?? 0) + step);
  for (const node of nodes) if (node.type === 'Identifier') count(node.name, 1);
  for (const node of nodes) {
    if (node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers) {
      count(specifier.local.name, -1);
      if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier')
        count(specifier.imported.name, -1);
    }
  }
  return uses;
}
