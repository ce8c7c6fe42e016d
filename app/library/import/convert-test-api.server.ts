import ts from 'typescript';
import { applyEdits, type Edit } from '#app/domain/import/apply-edits.ts';
import { ImportProblem } from '#app/domain/import/import-problem.ts';
import { declaredNames, isVariableUse, lineAt, treeOf, walk, type Source } from './syntax.server.ts';

/** Names of other test runners, and what the sandbox calls the same thing. */
const RENAMED = new Map([
  ['before', 'beforeAll'],
  ['after', 'afterAll'],
  ['context', 'describe'],
  ['specify', 'it'],
  ['suiteSetup', 'beforeAll'],
  ['suiteTeardown', 'afterAll'],
  ['setup', 'beforeEach'],
  ['teardown', 'afterEach'],
  ['fit', 'it.only'],
  ['xit', 'it.skip'],
  ['xtest', 'test.skip'],
  ['xdescribe', 'describe.skip'],
  ['fdescribe', 'describe.only'],
]);
/** Modules that give the test API; what the sandbox gives instead is global in test files. */
const RUNNERS = new Set(['vitest', '@jest/globals', 'node:test', 'mocha', 'test', 'bun:test']);
const NO_MOCKS = new Set([
  'mock',
  'doMock',
  'unmock',
  'requireActual',
  'requireMock',
  'createMockFromModule',
  'isolateModules',
  'importActual',
  'importMock',
  'unstable_mockModule',
]);
const TESTS = new Set(['it', 'test', 'specify']);
const HOOKS = new Set(['beforeEach', 'beforeAll', 'afterEach', 'afterAll', 'before', 'after']);

/**
 * A test file of jest, mocha, node:test or bun as one of the sandbox: renamed hooks, `jest` as `vi`, callbacks as
 * promises, `.only` taken away so that every test counts. Throws, with the line, for module mocks.
 */
export function convertTestApi(source: Source): {
  readonly source: Source;
  readonly changes: readonly string[];
} {
  const tree = treeOf(source);
  const declared = declaredNames(tree);
  const imported = importedNames(tree);
  const changes = new Set<string>();
  const edits: Edit[] = [];
  const isGlobal = (name: string) => !declared.has(name) || imported.has(name);
  walk(tree, (node) => {
    if (
      ts.isImportDeclaration(node) &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      RUNNERS.has(node.moduleSpecifier.text)
    ) {
      const text = runnerImport(node);
      if (text !== node.getText()) {
        edits.push({ start: node.getStart(), end: node.getEnd(), text });
        changes.add(`${node.moduleSpecifier.text} became vitest`);
      }
      return 'skip';
    }
    if (ts.isIdentifier(node) && isVariableUse(node) && isGlobal(node.text)) {
      const renamed = RENAMED.get(node.text);
      if (renamed !== undefined && ts.isCallExpression(outermostAccess(node).parent)) {
        edits.push({ start: node.getStart(), end: node.getEnd(), text: renamed.replace('.only', '') });
        changes.add(`${node.text} became ${renamed.replace('.only', '')}`);
      }
      if (node.text === 'jest' || (node.text === 'mock' && imported.has('mock'))) {
        edits.push({ start: node.getStart(), end: node.getEnd(), text: 'vi' });
        changes.add(`${node.text} became vi`);
      }
      refuseModuleMocks(node, source.name);
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'only' && isTestName(node.expression)) {
      edits.push({ start: node.expression.getEnd(), end: node.getEnd(), text: '' });
      changes.add('.only was taken away');
    }
    if (ts.isCallExpression(node))
      edits.push(...convertCallback(node, changes), ...inlineSubtests(node, changes));
    return undefined;
  });
  return { source: { ...source, text: applyEdits(source.text, edits) }, changes: [...changes] };
}

function importedNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (!RUNNERS.has(statement.moduleSpecifier.text)) continue;
    const clause = statement.importClause;
    if (clause?.name) names.add(clause.name.text);
    if (clause?.namedBindings && ts.isNamedImports(clause.namedBindings))
      for (const { name } of clause.namedBindings.elements) names.add(name.text);
  }
  return names;
}

/** `import test, { before } from 'node:test'` as an import from vitest. */
function runnerImport(node: ts.ImportDeclaration): string {
  const clause = node.importClause;
  if (clause === undefined || clause.isTypeOnly) return '';
  const names: string[] = [];
  const bindings = clause.namedBindings;
  if (clause.name) names.push(clause.name.text === 'test' ? 'test' : `test as ${clause.name.text}`);
  if (bindings !== undefined && ts.isNamedImports(bindings)) {
    for (const { name, propertyName, isTypeOnly } of bindings.elements) {
      if (isTypeOnly) continue;
      const original = propertyName?.text ?? name.text;
      const wanted = original === 'jest' || original === 'mock' ? 'vi' : (RENAMED.get(original) ?? original);
      const isKept = propertyName === undefined;
      names.push(isKept || wanted === name.text ? wanted : `${wanted} as ${name.text}`);
    }
  }
  const isRunner = ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text === 'vitest';
  if (isRunner) return node.getText();
  return names.length === 0 ? '' : `import { ${[...new Set(names)].join(', ')} } from 'vitest';`;
}

function refuseModuleMocks(node: ts.Identifier, file: string): void {
  const { parent } = node;
  if (node.text !== 'jest' && node.text !== 'vi') return;
  if (!ts.isPropertyAccessExpression(parent) || !NO_MOCKS.has(parent.name.text)) return;
  throw new ImportProblem(
    `${node.text}.${parent.name.text} replaces a module, which the sandbox cannot do. Give the code its dependency as an argument.`,
    { file, line: lineAt(node) },
  );
}

/** `it('…', (done) => { … done() })` as a test that returns a promise. */
function convertCallback(node: ts.CallExpression, changes: Set<string>): readonly Edit[] {
  const root = rootName(node.expression);
  if (root === null || !(TESTS.has(root) || HOOKS.has(root)) || /\.each\b/.test(node.expression.getText()))
    return [];
  const body = node.arguments.find(
    (argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument),
  );
  if (body === undefined || !(ts.isArrowFunction(body) || ts.isFunctionExpression(body))) return [];
  const [parameter] = body.parameters;
  if (parameter === undefined || body.parameters.length > 1 || !ts.isIdentifier(parameter.name)) return [];
  const name = parameter.name.text;
  if (!isCallback(name, body)) return [];
  changes.add(`the callback ${name} became a promise`);
  const open = body.body.getStart();
  const isBlock = ts.isBlock(body.body);
  const start = `new Promise((resolve, reject) => { const ${name} = Object.assign((error) => (error ? reject(error) : resolve(undefined)), { fail: reject }); `;
  const isBare = !node.getSourceFile().text.slice(body.getStart(), parameter.getStart()).includes('(');
  return [
    { start: parameter.getStart(), end: parameter.getEnd(), text: isBare ? '()' : '' },
    isBlock
      ? { start: open, end: open + 1, text: `{ return ${start}` }
      : { start: open, end: open, text: start },
    isBlock
      ? { start: body.body.getEnd() - 1, end: body.body.getEnd(), text: '}); }' }
      : { start: body.body.getEnd(), end: body.body.getEnd(), text: '; })' },
  ];
}

/** A first parameter that is called as a function, or handed on as one. */
function isCallback(name: string, body: ts.ArrowFunction | ts.FunctionExpression): boolean {
  let isOne = false;
  walk(body.body, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return;
    const { parent } = node;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    const isHandedOn = /^(?:done|cb|callback|next)$/.test(name) && ts.isCallExpression(parent);
    isOne ||= isCalled || isHandedOn;
  });
  return isOne;
}

/** `await t.test('part', body)` of node:test runs its part inside the test. */
function inlineSubtests(node: ts.CallExpression, changes: Set<string>): readonly Edit[] {
  const called = node.expression;
  if (
    !ts.isPropertyAccessExpression(called) ||
    called.name.text !== 'test' ||
    !ts.isIdentifier(called.expression)
  )
    return [];
  const owner = called.expression.text;
  const body = node.arguments.at(-1);
  if (!/^(?:t|ctx|context)$/.test(owner) || body === undefined || node.arguments.length < 2) return [];
  changes.add(`${owner}.test runs inside its test`);
  const isAsync = ts.isArrowFunction(body) || ts.isFunctionExpression(body);
  return [
    { start: node.getStart(), end: body.getStart(), text: '(' },
    {
      start: body.getEnd(),
      end: node.getEnd(),
      text: isAsync && body.parameters.length > 0 ? `)(${owner})` : ')()',
    },
  ];
}

function isTestName(node: ts.Expression): boolean {
  const root = rootName(node);
  return root !== null && (TESTS.has(root) || root === 'describe' || root === 'suite');
}

/** `it` of `it.only.each`. */
export function rootName(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return rootName(node.expression);
  if (ts.isCallExpression(node)) return rootName(node.expression);
  return ts.isTaggedTemplateExpression(node) ? rootName(node.tag) : null;
}

function outermostAccess(node: ts.Expression): ts.Expression {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.expression === node ? outermostAccess(parent) : node;
}
