import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { findExportUses, type ExportUses } from './find-export-uses.server.ts';
import { declaredNames, topLevelNames, treeOf, type Source } from './syntax.server.ts';

/**
 * The file as an ES module that gives what Node gives to an import of a CommonJS file: `module.exports` as the default,
 * and its properties by name. Plain forms become plain exports; any other keeps its code beside a local `module`.
 */
export function convertExports(source: Source): Source {
  const tree = treeOf(source);
  const uses = findExportUses(tree);
  const names = topLevelNames(tree);
  const edits =
    exportObject(uses, names) ??
    exportValue(uses, names) ??
    exportMembers(uses, { names, source }) ??
    keepModule(uses, { names, source });
  return { ...source, text: applyEdits(source.text, edits) };
}

/** `module.exports = { a, b: c }` with names of the file. */
function exportObject(
  { whole, members, reads, hasOthers }: ExportUses,
  names: ReadonlySet<string>,
): Edit[] | null {
  const [only] = whole;
  if (only === undefined || whole.length > 1 || members.length > 0 || reads.length > 0 || hasOthers)
    return null;
  if (!ts.isObjectLiteralExpression(only.value)) return null;
  const simple: string[] = [];
  for (const property of only.value.properties) {
    if (ts.isShorthandPropertyAssignment(property) && names.has(property.name.text))
      simple.push(property.name.text);
    else if (
      ts.isPropertyAssignment(property) &&
      ts.isIdentifier(property.name) &&
      ts.isIdentifier(property.initializer) &&
      names.has(property.initializer.text)
    )
      simple.push(`${property.initializer.text} as ${property.name.text}`);
    else return null;
  }
  if (simple.length === 0) return null;
  const end = only.statement.getEnd();
  return [
    { start: only.statement.getStart(), end: only.value.getStart(), text: 'export default ' },
    { start: end, end, text: `\nexport { ${simple.join(', ')} };` },
  ];
}

/** `module.exports = Thing`, perhaps followed by `module.exports.name = value`. */
function exportValue(
  { whole, members, reads, hasOthers }: ExportUses,
  names: ReadonlySet<string>,
): Edit[] | null {
  const [only] = whole;
  if (only === undefined || whole.length > 1 || reads.length > 0 || hasOthers) return null;
  if (ts.isObjectLiteralExpression(only.value)) return null;
  const { value } = only;
  if (members.length > 0 && !(ts.isIdentifier(value) && names.has(value.text))) return null;
  if (members.some(({ statement }) => statement.pos < only.statement.pos)) return null;
  const named = members.filter(
    ({ name, value: given }) => ts.isIdentifier(given) && given.text === name && names.has(name),
  );
  const end = (members.at(-1)?.statement ?? only.statement).getEnd();
  return [
    { start: only.statement.getStart(), end: value.getStart(), text: 'export default ' },
    ...members.map(({ target }) => ({
      start: target.getStart(),
      end: target.getEnd(),
      text: value.getText(),
    })),
    ...(named.length > 0
      ? [{ start: end, end, text: `\nexport { ${named.map(({ name }) => name).join(', ')} };` }]
      : []),
  ];
}

/** `exports.name = value`, each name once. */
function exportMembers(
  { whole, members, reads, hasOthers }: ExportUses,
  { names, source }: { names: ReadonlySet<string>; source: Source },
): Edit[] | null {
  const given = members.map(({ name }) => name);
  if (whole.length > 0 || hasOthers || members.length === 0 || new Set(given).size < given.length)
    return null;
  if (reads.some(({ name }) => !given.includes(name))) return null;
  const isOwn = ({ name, value }: ExportUses['members'][number]) =>
    ts.isIdentifier(value) && value.text === name && names.has(name);
  if (members.some((member) => names.has(member.name) && !isOwn(member))) return null;
  if (members.some(({ name }) => isReserved(name))) return null;
  const locals = declaredNames(treeOf(source));
  if (reads.some(({ name }) => locals.has(name) && !names.has(name))) return null;
  const end = source.text.trimEnd().length;
  return [
    ...members.map((member): Edit => {
      const { statement, value, name } = member;
      return isOwn(member)
        ? { start: statement.getStart(), end: statement.getEnd(), text: `export { ${name} };` }
        : { start: statement.getStart(), end: value.getStart(), text: `export const ${name} = ` };
    }),
    ...reads.map(({ node, name }) => ({ start: node.getStart(), end: node.getEnd(), text: name })),
    { start: end, end, text: `\nexport default { ${given.join(', ')} };` },
  ];
}

/** Any other form: the code as it is, with a `module` of its own. */
function keepModule(
  { whole, members }: ExportUses,
  { names, source }: { names: ReadonlySet<string>; source: Source },
): Edit[] {
  const given = new Set(members.map(({ name }) => name));
  for (const { value } of whole) {
    if (!ts.isObjectLiteralExpression(value)) continue;
    for (const { name } of value.properties)
      if (name !== undefined && ts.isIdentifier(name)) given.add(name.text);
  }
  const wanted = [...given].filter((name) => name !== 'default');
  const locals = wanted.map((name) =>
    names.has(name) || isReserved(name) ? { name, local: `${name}Export` } : { name, local: name },
  );
  const free = locals.every(({ name, local }) => local === name || !names.has(local)) ? locals : [];
  const bindings = free.map(({ name, local }) => (name === local ? name : `${name}: ${local}`)).join(', ');
  const exported = free.map(({ name, local }) => (name === local ? name : `${local} as ${name}`)).join(', ');
  const end = source.text.trimEnd().length;
  const last = [
    'export default module.exports;',
    ...(free.length > 0 ? [`const { ${bindings} } = module.exports;`, `export { ${exported} };`] : []),
  ];
  return [
    { start: 0, end: 0, text: 'const module = { exports: {} };\nlet exports = module.exports;\n' },
    { start: end, end, text: `\n${last.join('\n')}` },
  ];
}

const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof let new null return static super switch this throw true try typeof var void while with yield await'.split(
    ' ',
  ),
);

function isReserved(name: string): boolean {
  return RESERVED.has(name);
}
