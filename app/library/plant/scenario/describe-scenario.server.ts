import ts from 'typescript';
import type { Scenario } from '#app/domain/plant/scenario.ts';
import type { Outline, OutlinedTest } from './outline.server.ts';

/** A name for the probe that plays a scenario, and why the test that it comes from lets the change through. */
export function describeScenario(outline: Outline, scenario: Scenario): { name: string; why: string } {
  const title = titleOf(outline.tests[scenario.test], scenario.row);
  const site = outline.sites[scenario.site];
  if (site === undefined)
    return {
      name: `${title}, in every part of the result`,
      why: `“${title}” runs into it, but does not look at what it changes`,
    };
  const before = oneLine(site.node.getText());
  const alternative = oneLine(site.alternatives[scenario.alternative] ?? '');
  if (alternative.startsWith('Promise.all'))
    return {
      name: `${title}, with two calls at the same time`,
      why: `“${title}” makes one call after the other, never two at once`,
    };
  if (/\.then\(\(\) =>/.test(alternative))
    return { name: `${title}, called again`, why: `“${title}” makes the call once, never again` };
  return {
    name: `${title}, with ${alternative} for ${before}`,
    why: `“${title}” comes nearest, and tries ${before}, not ${alternative}`,
  };
}

/** The title of a test, with the values of its row where the runner would put them. */
function titleOf(test: OutlinedTest | undefined, row: number): string {
  if (test === undefined) return 'the scenario';
  const cells = test.rows?.[row];
  const values =
    cells === undefined
      ? []
      : (ts.isArrayLiteralExpression(cells) ? [...cells.elements] : [cells]).map(textOf);
  return test.title.replace(/%[sdifjoO]/g, (mark) => values.shift() ?? mark).trim();
}

function textOf(cell: ts.Expression): string {
  return ts.isStringLiteralLike(cell) ? cell.text : oneLine(cell.getText());
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 50 ? line : `${line.slice(0, 49)}…`;
}
