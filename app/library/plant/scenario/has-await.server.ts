import ts from 'typescript';
import { walk } from '../../import/syntax.server.ts';

/** Whether a stretch of source waits for something, which a function around it would not allow. */
export function hasAwait(node: ts.Node): boolean {
  let isFound = false;
  walk(node, (child) => {
    if (ts.isFunctionLike(child)) return 'skip';
    if (ts.isAwaitExpression(child) || ts.isYieldExpression(child)) isFound = true;
    return undefined;
  });
  return isFound;
}
