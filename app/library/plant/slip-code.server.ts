import ts from 'typescript';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { treeOf, walk } from '../import/syntax.server.ts';
import type { RawMutant } from './instrument.server.ts';

/**
 * Changes that Stryker does not make and that people make in earnest: an `await`, a copy or a call that is forgotten, a
 * number rounded another way.
 */
export function slipCode(files: SourceFiles): readonly RawMutant[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const found: RawMutant[] = [];
    walk(treeOf({ path: file, text }), (node) => {
      const slip = slipIn(node);
      if (slip !== null) found.push({ file, start: node.getStart(), end: node.getEnd(), ...slip });
    });
    return found;
  });
}

function slipIn(node: ts.Node): Pick<RawMutant, 'mutator' | 'replacement'> | null {
  if (ts.isAwaitExpression(node)) return { mutator: 'Await', replacement: node.expression.getText() };
  if (ts.isExpressionStatement(node) && isCall(node.expression)) return { mutator: 'Call', replacement: '' };
  if (isRounding(node)) return { mutator: 'Rounding', replacement: OTHER_ROUNDING[node.text] };
  const copied = copiedValue(node);
  return copied === null ? null : { mutator: 'Copy', replacement: copied.getText() };
}

const OTHER_ROUNDING = { floor: 'round', ceil: 'round', round: 'floor' } as const;
type Rounding = ts.Identifier & { readonly text: keyof typeof OTHER_ROUNDING };

/** The name in `Math.floor` and the like. */
function isRounding(node: ts.Node): node is Rounding {
  return (
    ts.isIdentifier(node) &&
    Object.hasOwn(OTHER_ROUNDING, node.text) &&
    ts.isPropertyAccessExpression(node.parent) &&
    node.parent.expression.getText() === 'Math'
  );
}

function isCall(node: ts.Expression): boolean {
  return ts.isCallExpression(ts.isAwaitExpression(node) ? node.expression : node);
}

/** `x` of `[...x]`, `{ ...x }`, `structuredClone(x)` and `x.slice()`. */
function copiedValue(node: ts.Node): ts.Expression | null {
  if (ts.isArrayLiteralExpression(node)) {
    const [only] = node.elements;
    return node.elements.length === 1 && only !== undefined && ts.isSpreadElement(only)
      ? only.expression
      : null;
  }
  if (ts.isObjectLiteralExpression(node)) {
    const [only] = node.properties;
    return node.properties.length === 1 && only !== undefined && ts.isSpreadAssignment(only)
      ? only.expression
      : null;
  }
  if (!ts.isCallExpression(node)) return null;
  const { expression: callee } = node;
  if (ts.isIdentifier(callee)) return callee.text === 'structuredClone' ? (node.arguments[0] ?? null) : null;
  const isSlice = ts.isPropertyAccessExpression(callee) && callee.name.text === 'slice';
  return isSlice && node.arguments.length === 0 ? callee.expression : null;
}
