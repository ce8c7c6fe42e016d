import ts from 'typescript';
import { quoteText } from '#app/domain/plant/quote.ts';
import { hasAwait } from './has-await.server.ts';

/** More would only make the same point again. */
const MOST_ALTERNATIVES = 5;
const DAY_MS = 86_400_000;

/** Texts that may stand in place of a node of a test: its neighbours, its opposite, its empty form. */
export function listAlternatives(node: ts.Node): readonly string[] {
  const text = node.getText();
  const all = alternativesOf(node).filter((alternative) => alternative !== text);
  return [...new Set(all)].slice(0, MOST_ALTERNATIVES);
}

function alternativesOf(node: ts.Node): readonly string[] {
  if (ts.isNumericLiteral(node)) return aroundNumber(Number(node.text));
  if (ts.isStringLiteralLike(node)) return isName(node) ? [] : aroundText(node);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isArrayLiteralExpression(node)) return aroundArray(node);
  return ts.isCallExpression(node) && ts.isAwaitExpression(node.parent) ? aroundCall(node) : [];
}

function aroundNumber(value: number): readonly string[] {
  const steps = Number.isInteger(value)
    ? [value + 1, value - 1, 0, value * 10, value + 0.5]
    : [Math.ceil(value), Math.floor(value), 0];
  return steps.map((step) => (step < 0 ? `(${step})` : String(step)));
}

/** A key, a module's name or a part of a type says where, not what. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    ts.isImportDeclaration(parent)
  );
}

function aroundText(node: ts.StringLiteralLike): readonly string[] {
  const { text } = node;
  const time = aroundTime(text);
  if (time !== null) return time.map(quoteText);
  const others = otherTexts(node);
  return [
    ...others.slice(0, 2),
    quoteText(text.toUpperCase() === text ? text.toLowerCase() : text.toUpperCase()),
    quoteText(''),
    quoteText(` ${text}`),
  ];
}

/** The days or moments beside a date in ISO form; null for any other text. */
function aroundTime(text: string): readonly string[] | null {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  const isDay = text.length === 10;
  const write = (ms: number) => new Date(ms).toISOString().slice(0, isDay ? 10 : undefined);
  const date = new Date(at);
  const endOfMonth = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) + (at % DAY_MS);
  const nextMonth =
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) + (at % DAY_MS);
  return isDay
    ? [at + DAY_MS, at - DAY_MS, endOfMonth, nextMonth].map(write)
    : [at + 1, at - 1, at + DAY_MS, at - DAY_MS, endOfMonth].map(write);
}

/** Other texts of the same function: an id that stands for something, where a made-up one would stand for nothing. */
function otherTexts(node: ts.StringLiteralLike): readonly string[] {
  let scope: ts.Node = node;
  while (scope.parent !== undefined && !(ts.isFunctionLike(scope) && ts.isCallExpression(scope.parent)))
    scope = scope.parent;
  const found = new Set<string>();
  const look = (child: ts.Node): void => {
    if (ts.isStringLiteralLike(child) && !isName(child) && child.text !== node.text && child.text.length < 40)
      found.add(quoteText(child.text));
    ts.forEachChild(child, look);
  };
  look(scope);
  return [...found];
}

function aroundArray(node: ts.ArrayLiteralExpression): readonly string[] {
  const items = node.elements.map((element) => element.getText());
  if (items.length === 0 || hasAwait(node)) return [];
  const first = items.slice(0, 1);
  const last = items.slice(-1);
  return [
    [...items, ...last],
    items.slice(0, -1),
    items.toReversed(),
    ...(items.length > 1 ? [first] : []),
    [],
  ].map((texts) => `[${texts.join(', ')}]`);
}

/** Once more after it, and once more at the same time. */
function aroundCall(node: ts.CallExpression): readonly string[] {
  const text = node.getText();
  const isOurs = ['expect', 'vi.', 'Promise.'].some((start) => text.startsWith(start));
  if (isOurs || hasAwait(node)) return [];
  return [`${text}.then(() => ${text})`, `Promise.all([${text}, ${text}]).then(([, second]) => second)`];
}
