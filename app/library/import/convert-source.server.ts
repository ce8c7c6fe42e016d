import { convertExports } from './convert-exports.server.ts';
import { hasCommonJsExports } from './find-export-uses.server.ts';
import { shapeOf, type ModuleShape } from './module-shape.server.ts';
import { eraseSyntax } from './erase-syntax.server.ts';
import {
  isVariableUse,
  lineAt,
  declaredNames,
  parseSource,
  treeOf,
  walk,
  type Source,
} from './syntax.server.ts';
import ts from 'typescript';
import { applyEdits } from '#app/domain/import/apply-edits.ts';

/** A module after its own syntax was converted; its imports are still those of the project. */
export type ConvertedSource = {
  readonly source: Source;
  readonly shape: ModuleShape;
  readonly changes: readonly string[];
};

/** What the sandbox does not have; code that names one of these fails when it gets there. */
const MISSING = new Set([
  'process',
  'Buffer',
  '__dirname',
  '__filename',
  'fetch',
  'window',
  'document',
  'localStorage',
  'XMLHttpRequest',
]);

/** The module with erasable types and ES exports. Throws, with the line, for syntax that cannot be brought over. */
export function convertSource(source: Source): ConvertedSource {
  parseSource(source);
  const changes: string[] = [];
  const erased = eraseSyntax(source);
  if (erased.text !== source.text)
    changes.push('syntax that is not erasable (enum, namespace, parameter properties …) was rewritten');
  const tree = treeOf(erased);
  const isCommonJs = hasCommonJsExports(tree);
  const exported = isCommonJs ? convertExports(erased) : erased;
  if (isCommonJs) {
    changes.push('module.exports became ES exports');
    if (!/^\s*(?:\/\/.*\n|\/\*[^]*?\*\/|\s)*['"]use strict['"]/.test(source.text))
      changes.push('it runs in strict mode, as ES modules do');
  }
  const named = replaceGlobal(exported);
  const last = treeOf(named);
  return {
    source: named,
    shape: shapeOf(last),
    changes: [...changes, ...missingGlobals(source)],
  };
}

/** Names that the sandbox does not have, each with its first line. */
export function missingGlobals(source: Source): readonly string[] {
  const tree = treeOf(source);
  const declared = declaredNames(tree);
  const found = new Map<string, number>();
  walk(tree, (node) => {
    if (ts.isTypeNode(node)) return 'skip';
    if (ts.isTypeOfExpression(node)) return 'skip';
    if (
      ts.isIdentifier(node) &&
      MISSING.has(node.text) &&
      !declared.has(node.text) &&
      isVariableUse(node) &&
      !found.has(node.text)
    )
      found.set(node.text, lineAt(node));
    return undefined;
  });
  return [...found].map(([name, line]) => `line ${line} uses ${name}, which the sandbox does not have`);
}

/** Node's `global` is `globalThis` everywhere else. */
function replaceGlobal(source: Source): Source {
  const tree = treeOf(source);
  if (declaredNames(tree).has('global')) return source;
  const edits: { start: number; end: number; text: string }[] = [];
  walk(tree, (node) => {
    if (ts.isIdentifier(node) && node.text === 'global' && isVariableUse(node))
      edits.push({ start: node.getStart(), end: node.getEnd(), text: 'globalThis' });
  });
  return { ...source, text: applyEdits(source.text, edits) };
}
