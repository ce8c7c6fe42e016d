import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { freeName } from '../../import/syntax.server.ts';
import type { ScenarioPlan } from '#app/domain/plant/scenario.ts';
import { hasAwait } from './has-await.server.ts';
import type { Observation } from './observations.server.ts';
import type { Outline, OutlinedTest, Site } from './outline.server.ts';

/** Where the sandbox finds the harness, beside the tests. */
export const HARNESS_PATH = 'tests/scenario-harness.ts';

/** The text of the harness, which is run inside the sandbox only. */
export function readHarness(): string {
  return readFileSync(join(import.meta.dirname, 'harness.server.ts'), 'utf8');
}

/** The test file rewritten so that its tests run in the scenarios of the plan. */
export function writeScenarios(outline: Outline, plan: ScenarioPlan): string {
  const { text } = outline.tree;
  const name = freeName(text, 'scenarios');
  const edits = [
    ...outline.tests.flatMap((test) => registerEdits(test, name)),
    ...outline.observations.flatMap((one) => observeEdits(one, name)),
    ...siteEdits(outline.sites, name),
  ];
  const head = `import { createScenarios as ${name}From } from './scenario-harness.ts'; const ${name} = ${name}From(${JSON.stringify(plan)}, (name, body) => it(name, body), (text) => console.log(text)); `;
  return head + applyEdits(text, edits);
}

/** `it.each(table)(name, body)` becomes a call of the harness with the rows as functions. */
function registerEdits({ call, body, index, rows }: OutlinedTest, name: string): Edit[] {
  const before = { start: call.getStart(), end: body.getStart() };
  const after = { start: body.getEnd(), end: call.getEnd(), text: ')' };
  const head = `${name}.test(${index}, [`;
  const [first] = rows ?? [];
  const last = rows?.at(-1);
  if (rows === null) return [{ ...before, text: `${head}() => []], ` }, after];
  if (first === undefined || last === undefined) return [{ ...before, text: `${head}], ` }, after];
  return [
    { start: before.start, end: first.getStart(), text: `${head}() => (` },
    ...rows.slice(1).map((row, position) => ({
      start: rows[position]?.getEnd() ?? row.getStart(),
      end: row.getStart(),
      text: '), () => (',
    })),
    { start: last.getEnd(), end: before.end, text: ')], ' },
    after,
  ];
}

function observeEdits({ id, origin, how, chain, subject, part }: Observation, name: string): Edit[] {
  if (origin === 'declared') return [insert(chain.getEnd(), ` ${name}.see(${id}, ${subject.getText()});`)];
  return [
    { start: chain.getStart(), end: subject.getStart(), text: `${name}.${how}(${id}, (` },
    { start: subject.getEnd(), end: chain.getEnd(), text: `)${part})` },
  ];
}

/** Insertions around each site, outer before inner at the start and after it at the end. */
function siteEdits(sites: readonly Site[], name: string): Edit[] {
  const edits: Edit[] = [];
  const inside = (outer: ts.Node, inner: ts.Node) =>
    inner !== outer && inner.getStart() >= outer.getStart() && inner.getEnd() <= outer.getEnd();
  const usable = sites.filter(({ node }) => !hasAwait(node));
  const visit = (site: Site): void => {
    const alternatives = site.alternatives.map((text) => `, () => (${text})`).join('');
    edits.push(insert(site.node.getStart(), `${name}.vary(${site.id}, () => (`));
    for (const child of usable) if (parentOf(child) === site) visit(child);
    edits.push(insert(site.node.getEnd(), `)${alternatives})`));
  };
  const parentOf = (site: Site) => usable.findLast((other) => inside(other.node, site.node));
  for (const site of usable) if (parentOf(site) === undefined) visit(site);
  return edits;
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
