import ts from 'typescript';
import { declaredNames, isVariableUse, walk } from './syntax.server.ts';

type Assigned = { readonly statement: ts.ExpressionStatement; readonly value: ts.Expression };
/** How a file uses `module.exports` and `exports`. */
export type ExportUses = {
  /** `module.exports = value` as a statement of the file. */
  readonly whole: readonly Assigned[];
  /** `exports.name = value` or `module.exports.name = value` as a statement of the file. */
  readonly members: readonly (Assigned & { readonly name: string; readonly target: ts.Node })[];
  /** `exports.name` anywhere else. */
  readonly reads: readonly { readonly name: string; readonly node: ts.Node }[];
  /** Every other use of `exports`, `module` or their like. */
  readonly hasOthers: boolean;
};

/** Whether a file hands out its things by `module.exports` or `exports`. */
export function hasCommonJsExports(tree: ts.SourceFile): boolean {
  const { whole, members, reads, hasOthers } = findExportUses(tree);
  return whole.length + members.length + reads.length > 0 || hasOthers;
}

type Gathered = {
  readonly whole: Assigned[];
  readonly members: ExportUses['members'][number][];
  readonly reads: ExportUses['reads'][number][];
  hasOthers: boolean;
};

/** Every use of `exports` and `module` in a file; none when the file declares such a name itself. */
export function findExportUses(tree: ts.SourceFile): ExportUses {
  const uses: Gathered = { whole: [], members: [], reads: [], hasOthers: false };
  const isShadowed = declaredNames(tree).has('exports') || declaredNames(tree).has('module');
  if (isShadowed) return uses;
  walk(tree, (node) => {
    if (!isExportsObject(node)) {
      if (ts.isIdentifier(node) && node.text === 'module' && isVariableUse(node) && !isMainCheck(node))
        uses.hasOthers = true;
      return;
    }
    const member =
      ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node ? node.parent : null;
    const assigned = topLevelAssignment(member ?? node);
    if (member !== null && assigned !== null)
      uses.members.push({ ...assigned, name: member.name.text, target: node });
    else if (member !== null) uses.reads.push({ name: member.name.text, node: member });
    else if (assigned !== null) uses.whole.push(assigned);
    else if (!isAlias(node)) uses.hasOthers = true;
    return 'skip';
  });
  return uses;
}

/** `exports` or `module.exports`. */
function isExportsObject(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'exports' && isVariableUse(node);
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module' &&
    node.name.text === 'exports'
  );
}

/** `exports = module.exports = value`: the outer one adds nothing. */
function isAlias(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    ts.isExpressionStatement(parent.parent) &&
    ts.isBinaryExpression(parent.right) &&
    isExportsObject(parent.right.left)
  );
}

function topLevelAssignment(target: ts.Node): Assigned | null {
  const assignment = target.parent;
  if (!ts.isBinaryExpression(assignment) || assignment.left !== target) return null;
  if (assignment.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  if (ts.isBinaryExpression(assignment.right) && isExportsObject(assignment.right.left)) return null;
  const outer = assignment.parent;
  const statement = ts.isBinaryExpression(outer) && isAlias(outer.left) ? outer.parent : outer;
  const isTop = ts.isExpressionStatement(statement) && ts.isSourceFile(statement.parent);
  return isTop ? { statement, value: assignment.right } : null;
}

function isMainCheck({ parent }: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) &&
    /^require\.main\s*={2,3}\s*module$|^module\s*={2,3}\s*require\.main$/.test(parent.getText())
  );
}
