import ts from 'typescript';
import { quoteText } from '#app/domain/plant/quote.ts';
import type { Assertion } from '#app/domain/plant/assert-difference.ts';
import type { Edit } from '#app/domain/import/apply-edits.ts';
import { neededStatements } from './needed-statements.server.ts';
import type { Scenario } from '#app/domain/plant/scenario.ts';
import type { Observation } from './observations.server.ts';
import type { Outline, OutlinedTest } from './outline.server.ts';
import { importsFor } from './probe-imports.server.ts';
import { outdent, outdentBody, sliced, wordsOf } from './slice-source.server.ts';

/** A test file of its own that plays one scenario and asserts one thing about it; null when that cannot be written. */
export function writeProbe(
  outline: Outline,
  scenario: Scenario,
  { assertion, name }: { assertion: Assertion; name: string },
): string | null {
  const test = outline.tests[scenario.test];
  if (test === undefined) return null;
  const edits = editsOf(outline, scenario, assertion);
  const body = bodyOf(outline, test, { edits, assertion });
  const values = rowValues(test, scenario, edits, body);
  if (values === null) return null;
  const given = neededStatements(outline, test, [body, ...values]);
  if (given === null) return null;
  const around = given.map((statement) => outdent(sliced(outline.tree.text, statement, edits), statement));
  const lines = [...values, ...outdentBody(body).split('\n')].filter(
    (line, at, all) => line.trim() !== '' || (all[at - 1] ?? '').trim() !== '',
  );
  const inside = assertion.type === 'throws' ? throwing(lines, assertion.message) : lines;
  const main = [
    `it(${quoteText(name)}, async () => {`,
    ...inside.map((line) => (line === '' ? '' : `  ${line}`)),
    '});',
  ];
  const text = [...around, main.join('\n')].join('\n\n');
  return `${importsFor(outline, text)}\n\n${text}\n`;
}

function editsOf({ sites, observations }: Outline, scenario: Scenario, assertion: Assertion): Edit[] {
  const site = sites[scenario.site];
  const alternative = site?.alternatives[scenario.alternative];
  const varied =
    site === undefined || alternative === undefined
      ? []
      : [{ start: site.node.getStart(), end: site.node.getEnd(), text: alternative }];
  return [
    ...varied,
    ...observations.flatMap((one) =>
      assertion.type === 'value' && assertion.observation === one.id
        ? assertEdits(one, assertion)
        : forgetEdits(one),
    ),
  ];
}

function assertEdits(
  { origin, how, chain, subject, part }: Observation,
  { of, matcher }: Extract<Assertion, { type: 'value' }>,
): Edit[] {
  if (origin === 'declared')
    return [insert(chain.getEnd(), `\nexpect(${subject.getText()}${of})${matcher};`)];
  const isCalled = how === 'throws' && !/^(?:\.not)?\.toThrow/.test(matcher);
  const isWrapped = isCalled || (part + of !== '' && !/^[\w$.]+$/.test(subject.getText()));
  return [
    { start: chain.getStart(), end: subject.getStart(), text: isWrapped ? 'expect((' : 'expect(' },
    {
      start: subject.getEnd(),
      end: chain.getEnd(),
      text: `${isWrapped ? ')' : ''}${isCalled ? '()' : part + of})${matcher}`,
    },
  ];
}

/** An expectation that is not asserted here: its subject stays where evaluating it does something. */
function forgetEdits({ origin, how, chain, subject }: Observation): Edit[] {
  if (origin !== 'expect') return [];
  const text = subject.getText();
  const before = { start: chain.getStart(), end: subject.getStart() };
  const after = { start: subject.getEnd(), end: chain.getEnd() };
  if (how === 'settle')
    return [
      { ...before, text: 'Promise.allSettled([' },
      { ...after, text: '])' },
    ];
  const statement = ts.isAwaitExpression(chain.parent) ? chain.parent.parent : chain.parent;
  const isPlain = how === 'throws' || !/[(]|\bawait\b/.test(text);
  if (isPlain && ts.isExpressionStatement(statement))
    return [{ start: statement.getStart(), end: statement.getEnd(), text: '' }];
  return isPlain
    ? [{ start: chain.getStart(), end: chain.getEnd(), text: 'undefined' }]
    : [
        { ...before, text: '' },
        { ...after, text: '' },
      ];
}

/** The statements of the test up to the one that asserts. */
function bodyOf(
  { tree, observations }: Outline,
  { body }: OutlinedTest,
  { edits, assertion }: { edits: readonly Edit[]; assertion: Assertion },
): string {
  if (!ts.isBlock(body.body)) return `${sliced(tree.text, body.body, edits)};`;
  const { statements } = body.body;
  const place = assertion.type === 'value' ? observations[assertion.observation]?.chain : undefined;
  const last =
    place === undefined
      ? -1
      : statements.findIndex((one) => one.getStart() <= place.getStart() && place.getEnd() <= one.getEnd());
  const kept = last < 0 ? statements : statements.slice(0, last + 1);
  const [first] = kept;
  const end = kept.at(-1);
  if (first === undefined || end === undefined) return '';
  return sliced(tree.text, { getStart: () => first.getFullStart(), getEnd: () => end.getEnd() }, edits);
}

/** Constants for the parameters that a table fills; null when the parameters are of a kind that this cannot write. */
function rowValues(
  { body, rows }: OutlinedTest,
  scenario: Scenario,
  edits: readonly Edit[],
  text: string,
): readonly string[] | null {
  if (rows === null) return [];
  const row = rows[scenario.row];
  if (row === undefined) return null;
  const source = row.getSourceFile().text;
  const cells = ts.isArrayLiteralExpression(row) ? [...row.elements] : [row];
  const lines: string[] = [];
  for (const [position, { name }] of body.parameters.entries()) {
    const cell = cells[position];
    if (!ts.isIdentifier(name) || cell === undefined) return null;
    if (wordsOf(text).has(name.text)) lines.push(`const ${name.text} = ${sliced(source, cell, edits)};`);
  }
  return lines;
}

function throwing(lines: readonly string[], message: string): readonly string[] {
  return [
    'const scenario = async () => {',
    ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
    '};',
    `await expect(scenario()).rejects.toThrow(${quoteText(message)});`,
  ];
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
