import type { AnyNode } from 'acorn';
import type { MentionedImport } from '../protocol.ts';
import { countUses } from './count-uses.ts';

/** The names that a file imports and mentions somewhere; of a module as a whole those that follow a dot. */
export function mentionedImports(nodes: readonly AnyNode[]): readonly MentionedImport[] {
  const uses = countUses(nodes);
  return nodes.flatMap((node) => {
    if (node.type !== 'ImportDeclaration' || typeof node.source.value !== 'string') return [];
    const specifier = node.source.value;
    return node.specifiers
      .filter(({ local }) => (uses.get(local.name) ?? 0) > 0)
      .flatMap((one) => importedNames(one, nodes))
      .map((name) => ({ specifier, name }));
  });
}

type Specifier = Extract<AnyNode, { type: 'ImportDeclaration' }>['specifiers'][number];

function importedNames(specifier: Specifier, nodes: readonly AnyNode[]): readonly string[] {
  switch (specifier.type) {
    case 'ImportDefaultSpecifier':
      return ['default'];
    case 'ImportNamespaceSpecifier':
      return nodes.flatMap((node) => memberOf(node, specifier.local.name));
    case 'ImportSpecifier':
      return [
        specifier.imported.type === 'Identifier' ? specifier.imported.name : String(specifier.imported.value),
      ];
    default:
      return specifier satisfies never;
  }
}

function memberOf(node: AnyNode, owner: string): readonly string[] {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return [];
  return node.object.type === 'Identifier' && node.object.name === owner ? [node.property.name] : [];
}
