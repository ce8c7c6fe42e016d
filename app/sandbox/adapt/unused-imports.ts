import type { AnyNode, ImportDeclaration } from 'acorn';
import type { Adaptation, Change } from './change.ts';
import { countUses } from './count-uses.ts';

/**
 * Drops named imports that nothing mentions once types are stripped, as the TypeScript compiler does: `import { Points }`
 * may import a type.
 */
export function dropUnusedImports(nodes: readonly AnyNode[], code: string): Adaptation {
  const imports = nodes.filter((node) => node.type === 'ImportDeclaration');
  const uses = countUses(nodes);
  return { head: '', changes: imports.flatMap((node) => shorten(node, { uses, code })) };
}

type Context = { readonly uses: ReadonlyMap<string, number>; readonly code: string };

function shorten(node: ImportDeclaration, { uses, code }: Context): readonly Change[] {
  const named = node.specifiers.filter((specifier) => specifier.type === 'ImportSpecifier');
  const kept = named.filter((specifier) => (uses.get(specifier.local.name) ?? 0) > 0);
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined || kept.length === named.length) return [];
  const breaks = code.slice(first.start, last.end).split('\n').length - 1;
  const text = kept.map((specifier) => code.slice(specifier.start, specifier.end)).join(', ');
  return [{ at: first.start, end: keepsComma(code, last.end), text: text + '\n'.repeat(breaks) }];
}

/** A trailing comma after nothing is a syntax error. */
function keepsComma(code: string, end: number): number {
  return end + (/^\s*,/.exec(code.slice(end, end + 200))?.[0].replaceAll('\n', '').length === 1 ? 1 : 0);
}
