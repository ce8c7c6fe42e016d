import { parse, type AnyNode } from 'acorn';
import { applyChanges, type Adaptation } from './change.ts';
import { adaptCommonJs } from './common-js.ts';
import { makeImportsStatic } from './dynamic-imports.ts';
import { markCalls } from './mark-calls.ts';
import { CALLED_MODULE } from '../inside/realm-modules.ts';
import { noteCatches } from './note-catches.ts';
import { noteThrows } from './note-throws.ts';
import { ownObjects } from './own-objects.ts';
import { mentionedImports } from './mentioned-imports.ts';
import { veilSources } from './veil-sources.ts';
import type { MentionedImport } from '../protocol.ts';
import { watchAwaits } from './watch-awaits.ts';
import { dropUnusedImports } from './unused-imports.ts';

export type Wishes = {
  readonly role: 'code' | 'support' | 'test';
  readonly isTypeScript: boolean;
};

type Adapted = { readonly code: string; readonly mentioned?: readonly MentionedImport[] };

/**
 * Plain JavaScript made ready for the sandbox, every line where it was. Code that the parser does not know stays as it
 * is; the engine will say what is wrong with it.
 */
export function adaptSource(code: string, { role, isTypeScript }: Wishes): Adapted {
  if (role === 'support' && !/\b(?:import|await|throw|require|exports)\b/.test(code)) return { code };
  const nodes = nodesOf(code);
  if (nodes === null) return { code };
  const adaptations: Adaptation[] = [makeImportsStatic(nodes, freeName(code, 'imported'))];
  if (role !== 'support') adaptations.push(veilSources(nodes, code));
  const from = role === 'test' ? 'vitest' : CALLED_MODULE;
  adaptations.push(watchAwaits(nodes, { name: freeName(code, 'awaited'), from }));
  adaptations.push(noteThrows(nodes, { name: freeName(code, 'thrown'), from }));
  if (role === 'code') adaptations.push(markCalls(nodes, { name: freeName(code, 'called'), code }));
  if (role === 'test') {
    adaptations.push(
      noteCatches(nodes, { name: freeName(code, 'seen'), error: freeName(code, 'caught'), code }),
    );
    adaptations.push(ownObjects(nodes, freeName(code, 'own')));
  }
  if (isTypeScript) adaptations.push(dropUnusedImports(nodes, code));
  const names = {
    module: freeName(code, 'required'),
    give: freeName(code, 'give'),
    value: freeName(code, 'exported'),
  };
  adaptations.push(adaptCommonJs(nodes, code, names));
  const head = adaptations.map((adaptation) => adaptation.head).join('');
  const changes = adaptations.flatMap((adaptation) => adaptation.changes);
  return {
    code: head + applyChanges(code, changes),
    ...(role === 'test' ? { mentioned: mentionedImports(nodes) } : null),
  };
}

/** Every node of the file; null when the parser does not know it, or it is nested too deeply to walk. */
function nodesOf(code: string): readonly AnyNode[] | null {
  const nodes: AnyNode[] = [];
  try {
    visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), nodes);
    return nodes;
  } catch {
    return null;
  }
}

function visit(node: AnyNode, found: AnyNode[]): void {
  found.push(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, found);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The wish, with the first number at its end that the code does not have there; found in one reading of the code. */
function freeName(code: string, wish: string): string {
  if (!code.includes(wish)) return wish;
  const taken = new Set(Array.from(code.matchAll(new RegExp(`${wish}_(\\d+)`, 'g')), ([, number]) => number));
  let number = 1;
  while (taken.has(String(number))) number += 1;
  return `${wish}_${number}_`;
}
