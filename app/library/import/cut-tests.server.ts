import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { outlineTests } from './outline-tests.server.ts';
import { freeName, type Source } from './syntax.server.ts';

/** A test, or one row of a table of tests, by its place in the file. */
export type Cut = { readonly unit: number; readonly row: number };

/** How many units a test file has, and how many rows each (1 without a table). */
export function countUnits(
  source: Pick<Source, 'path' | 'text'>,
): readonly { readonly rows: number; readonly line: number }[] {
  const { units, tree } = outlineTests(source);
  return units.map(({ rows, statement }) => ({
    rows: rows?.elements.length ?? 1,
    line: tree.getLineAndCharacterOfPosition(statement.getStart()).line + 1,
  }));
}

/** The test file with only the wanted tests; imports, helpers, hooks and the groups around them stay. */
export function cutTests(source: Pick<Source, 'path' | 'text'>, isWanted: (cut: Cut) => boolean): string {
  const { units, groups } = outlineTests(source);
  const gone = new Set<number>();
  const edits: Edit[] = [];
  for (const [unit, { statement, rows }] of units.entries()) {
    const elements = rows?.elements ?? [];
    const dropped = Array.from(
      { length: Math.max(1, elements.length) },
      (_, row) => !isWanted({ unit, row }),
    );
    if (dropped.every(Boolean)) {
      gone.add(unit);
      edits.push(removal(statement));
      continue;
    }
    edits.push(...removeRows(elements, (row) => dropped[row] === true));
  }
  for (const { statement, units: inner } of groups)
    if (inner.every((unit) => gone.has(unit))) edits.push(removal(statement));
  return applyEdits(source.text, edits).replace(/^\n+/, '');
}

const TAG = /⟦(\d+)⟧/;

/** The test file with the number of its unit in each title, on the same lines, so that results can be told apart. */
export function tagTests(source: Pick<Source, 'path' | 'text'>): string {
  const { tree, units, titles } = outlineTests(source);
  const counter = freeName(source.text, 'unitNumber');
  const top = tree.statements[0]?.getStart() ?? 0;
  const edits: Edit[] = [{ start: top, end: top, text: `let ${counter} = -1; ` }];
  for (const [unit, { statement }] of units.entries())
    edits.push({ start: statement.getStart(), end: statement.getStart(), text: `${counter} = ${unit}; ` });
  for (const call of titles) {
    const [title] = call.arguments;
    const tag = `'⟦' + ${counter} + '⟧'`;
    if (title === undefined) continue;
    const hasTitle =
      !ts.isArrowFunction(title) && !ts.isFunctionExpression(title) && !ts.isObjectLiteralExpression(title);
    edits.push(
      hasTitle
        ? { start: title.getStart(), end: title.getStart(), text: `${tag} + ` }
        : { start: title.getStart(), end: title.getStart(), text: `${tag}, ` },
    );
    const isCompound =
      hasTitle &&
      !ts.isStringLiteralLike(title) &&
      !ts.isTemplateExpression(title) &&
      !ts.isIdentifier(title) &&
      !ts.isPropertyAccessExpression(title);
    if (isCompound) {
      edits.push({ start: title.getStart(), end: title.getStart(), text: '(' });
      edits.push({ start: title.getEnd(), end: title.getEnd(), text: ')' });
    }
  }
  return applyEdits(source.text, edits);
}

/** The unit that a result of a tagged file belongs to, and its name without the tag. */
export function readTag(name: string): { readonly unit: number | null; readonly name: string } {
  const match = TAG.exec(name);
  return { unit: match === null ? null : Number(match[1]), name: name.replace(TAG, '') };
}

/** Takes out a statement with the comments before it, and the blank line after it where it is the first of its block. */
function removal(node: ts.Node): Edit {
  const { text } = node.getSourceFile();
  const start = node.getFullStart();
  const blank =
    text[start - 1] === '{' ? (/^\n[ \t]*(?=\n)/.exec(text.slice(node.getEnd()))?.[0].length ?? 0) : 0;
  return { start, end: node.getEnd() + blank, text: '' };
}

/** Takes out runs of rows, each with the comma that it no longer needs. */
function removeRows(elements: readonly ts.Node[], isDropped: (row: number) => boolean): readonly Edit[] {
  const edits: Edit[] = [];
  for (let row = 0; row < elements.length; row += 1) {
    const first = elements[row];
    if (first === undefined || !isDropped(row)) continue;
    const before = elements[row - 1];
    while (isDropped(row + 1) && row + 1 < elements.length) row += 1;
    const next = elements[row + 1];
    edits.push(
      next === undefined
        ? {
            start: before?.getEnd() ?? first.getStart(),
            end: elements[row]?.getEnd() ?? first.getEnd(),
            text: '',
          }
        : { start: first.getStart(), end: next.getStart(), text: '' },
    );
  }
  return edits;
}
