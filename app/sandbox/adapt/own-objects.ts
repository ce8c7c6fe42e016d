import type { AnyNode, Expression, Super } from 'acorn';
import type { Adaptation } from './change.ts';

/** What changes a mock. */
const CONTROLS = new Set([
  'getMockImplementation',
  'getMockName',
  'mockClear',
  'mockImplementation',
  'mockImplementationOnce',
  'mockName',
  'mockRejectedValue',
  'mockRejectedValueOnce',
  'mockReset',
  'mockResolvedValue',
  'mockResolvedValueOnce',
  'mockRestore',
  'mockReturnThis',
  'mockReturnValue',
  'mockReturnValueOnce',
  'mockThrow',
  'mockThrowOnce',
  'withImplementation',
]);
/** Built-ins that tests write to. */
const BUILT_IN = new Set(['globalThis', 'console', 'crypto', 'Date', 'JSON', 'Math', 'performance']);
/** Functions that write to their first argument. */
const WRITERS = new Set(['Object.assign', 'Object.defineProperty', 'Reflect.defineProperty', 'Reflect.set']);

/**
 * Lets a test file, and nobody else, change mocks and replace built-ins: `send.mockReset()` becomes
 * `own((send)).mockReset()`, `Date.now = f` becomes `own((Date)).now = f`. The name `own` stands for a function that only
 * test files can import, so no trick with callbacks, getters or bound functions gets code under review there.
 */
export function ownObjects(nodes: readonly AnyNode[], name: string): Adaptation {
  const objects = nodes.flatMap(objectOf).filter((node) => node.type !== 'Super');
  return {
    head: objects.length === 0 ? '' : `import { own as ${name} } from 'vitest'; `,
    changes: objects.flatMap(({ start, end }) => [
      { at: start, text: `${name}((` },
      { at: end, text: '))' },
    ]),
  };
}

function objectOf(node: AnyNode): readonly (Expression | Super)[] {
  switch (node.type) {
    case 'MemberExpression':
      return CONTROLS.has(propertyName(node) ?? '') ? [node.object] : [];
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && isBuiltIn(node.left.object) ? [node.left.object] : [];
    case 'UnaryExpression':
      return node.operator === 'delete' &&
        node.argument.type === 'MemberExpression' &&
        isBuiltIn(node.argument.object)
        ? [node.argument.object]
        : [];
    case 'CallExpression': {
      const [first] = node.arguments;
      return first !== undefined &&
        first.type !== 'SpreadElement' &&
        isBuiltIn(first) &&
        WRITERS.has(dotted(node.callee) ?? '')
        ? [first]
        : [];
    }
    default:
      return [];
  }
}

function isBuiltIn(node: AnyNode): boolean {
  if (node.type === 'MemberExpression') {
    const name = propertyName(node) ?? '';
    return name === 'prototype' || (dotted(node.object) === 'globalThis' && BUILT_IN.has(name));
  }
  return node.type === 'Identifier' && BUILT_IN.has(node.name);
}

/** `a` or `a.b` as written. */
function dotted(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  return `${node.object.name}.${propertyName(node)}`;
}

function propertyName({
  computed,
  property,
}: Extract<AnyNode, { type: 'MemberExpression' }>): string | undefined {
  if (!computed && property.type === 'Identifier') return property.name;
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}
