import type { AnyNode, CallExpression, Identifier, MemberExpression, Node } from 'acorn';
import type { Adaptation, Change } from './change.ts';
import { declaredNames } from './declared-names.ts';

type Names = {
  /** Stands before the number of each required module. */
  readonly module: string;
  /** Turns a module into what `require` gives. */
  readonly give: string;
  /** Stands before the number of each exported value. */
  readonly value: string;
};

/**
 * Lets a file written for CommonJS run as the ES module that it has to be: `require('./x')` gives what `./x` exports,
 * and `module.exports` becomes the default export, its members exports by name. Imports follow the last line, so that a
 * refused one is told at its `require`.
 */
export function adaptCommonJs(nodes: readonly AnyNode[], code: string, names: Names): Adaptation {
  const declared = declaredNames(nodes);
  const calls = declared.has('require') ? [] : nodes.flatMap(requireCall);
  const isModule = nodes.some(({ type }) => type.startsWith('Export'));
  const exported =
    isModule || declared.has('module') || declared.has('exports') ? null : exportedNames(nodes);
  const tail = [
    ...calls.map(({ specifier }, index) => `import * as ${names.module}${index} from ${specifier};`),
    ...(exported === null ? [] : exportAll([...exported], names.value)),
  ].join(' ');
  return {
    head: [
      calls.length === 0
        ? ''
        : `const ${names.give} = (all) => 'default' in all && Object.keys(all).every((name) => name === 'default' || name in Object(all.default)) ? all.default : all; `,
      exported === null ? '' : 'const module = { exports: {} }; let exports = module.exports; ',
    ].join(''),
    changes: [
      ...calls.flatMap(({ callee, argument }, index): Change[] => [
        { at: callee.start, end: callee.end, text: names.give },
        { at: argument.start, text: `${names.module}${index}, ` },
      ]),
      ...(tail === '' ? [] : [{ at: code.length, text: `\n${tail}` }]),
    ],
  };
}

function exportAll(exported: readonly string[], value: string): readonly string[] {
  const list = (join: (name: string, index: number) => string) => `{ ${exported.map(join).join(', ')} }`;
  return [
    `export default module.exports;`,
    `const ${list((name, index) => `${name}: ${value}${index}`)} = Object(module.exports);`,
    `export ${list((name, index) => `${value}${index} as ${name}`)};`,
  ];
}

type RequireCall = { readonly callee: Node; readonly argument: Node; readonly specifier: string };

function requireCall(node: AnyNode): readonly RequireCall[] {
  if (node.type !== 'CallExpression' || !isNamed(node.callee, 'require')) return [];
  const [argument] = node.arguments;
  if (argument?.type !== 'Literal' || typeof argument.value !== 'string') return [];
  return [{ callee: node.callee, argument, specifier: JSON.stringify(argument.value) }];
}

/** The members that a file gives its `module.exports`; null when it does not mention that. */
function exportedNames(nodes: readonly AnyNode[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  let isMentioned = false;
  for (const node of nodes) {
    if (mentionsExports(node)) isMentioned = true;
    if (node.type === 'CallExpression') addDefined(node, names);
    if (node.type !== 'AssignmentExpression') continue;
    const { left, right } = node;
    if (left.type === 'MemberExpression' && isExports(left.object)) add(memberName(left), names);
    if (!isExports(left) || right.type !== 'ObjectExpression') continue;
    for (const property of right.properties)
      if (property.type === 'Property' && !property.computed) add(keyName(property.key), names);
  }
  return isMentioned ? names : null;
}

/** A name of a property, as in `{ exports: 1 }`, is no mention. */
function mentionsExports(node: AnyNode): boolean {
  switch (node.type) {
    case 'MemberExpression':
      return isModuleExports(node) || isNamed(node.object, 'exports');
    case 'AssignmentExpression':
      return isNamed(node.left, 'exports');
    case 'CallExpression':
      return node.arguments.some((argument) => isNamed(argument, 'exports'));
    default:
      return false;
  }
}

/** `Object.defineProperty(exports, 'name', …)`, as compilers write it. */
function addDefined({ callee, arguments: [target, name] }: CallExpression, names: Set<string>): void {
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'defineProperty') return;
  if (target !== undefined && name !== undefined && isExports(target)) add(keyName(name), names);
}

function add(name: string | null, names: Set<string>): void {
  if (name !== null && name !== 'default' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name))
    names.add(name);
}

function isExports(node: Node): boolean {
  return isNamed(node, 'exports') || isModuleExports(node);
}

function isModuleExports(node: Node): boolean {
  return isMember(node) && isNamed(node.object, 'module') && memberName(node) === 'exports';
}

function isMember(node: Node): node is MemberExpression {
  return node.type === 'MemberExpression';
}

function isNamed(node: Node, name: string): boolean {
  return isIdentifier(node) && node.name === name;
}

function isIdentifier(node: Node): node is Identifier {
  return node.type === 'Identifier';
}

function memberName({ property, computed }: MemberExpression): string | null {
  return computed && property.type === 'Identifier' ? null : keyName(property);
}

function keyName(node: AnyNode): string | null {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}
