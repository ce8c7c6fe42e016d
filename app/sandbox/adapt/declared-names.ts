import type { AnyNode } from 'acorn';

/** Every name that the file declares somewhere: what it calls `require` or `module` itself is left alone. */
export function declaredNames(nodes: readonly AnyNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  const declare = (node: AnyNode | null | undefined): void => {
    if (node?.type === 'Identifier') names.add(node.name);
    if (node?.type === 'ObjectPattern')
      for (const property of node.properties)
        declare(property.type === 'Property' ? property.value : property.argument);
    if (node?.type === 'ArrayPattern') for (const element of node.elements) declare(element);
    if (node?.type === 'AssignmentPattern') declare(node.left);
    if (node?.type === 'RestElement') declare(node.argument);
  };
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator') declare(node.id);
    if ('params' in node) for (const param of node.params) declare(param);
    if ('local' in node && node.type.startsWith('Import')) declare(node.local);
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') declare(node.id);
  }
  return names;
}
