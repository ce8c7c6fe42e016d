const IMPORT = /^import \{([^}]*)\} from '\.\/([\w-]+)\.ts';/gm;
const EXPORT = /^export (?=(?:async )?(?:function|class|const) ([\w$]+))/gm;

/**
 * Joins the harness modules (plain JavaScript by name, types already stripped) into one script whose value is a function:
 * each module becomes a closure, so private names may repeat. A missing module or a cycle throws.
 */
export function linkHarness(modules: ReadonlyMap<string, string>, main: string, mainExport: string): string {
  const linked: string[] = [];
  const done = new Set<string>();
  const link = (name: string, path: readonly string[]): void => {
    if (done.has(name)) return;
    if (path.includes(name))
      throw new Error(`Harness modules import each other: ${[...path, name].join(' → ')}`);
    const code = modules.get(name);
    if (code === undefined) throw new Error(`Harness module ${name} is missing`);
    for (const [, , dependency = ''] of code.matchAll(IMPORT)) link(dependency, [...path, name]);
    linked.push(closure(name, code));
    done.add(name);
  };
  link(main, []);
  return `(() => {\n'use strict';\n${linked.join('\n')}\nreturn ${variable(main)}.${mainExport};\n})()`;
}

function closure(name: string, code: string): string {
  const names = [...code.matchAll(EXPORT)].map(([, exported]) => exported);
  const body = code
    .replace(
      IMPORT,
      (_, imported: string, dependency: string) =>
        `const {${imported.replace(/\btype [\w$]+\s*,?/g, '').replaceAll(' as ', ': ')}} = ${variable(dependency)};`,
    )
    .replace(EXPORT, '');
  return `const ${variable(name)} = (() => {\n${body}\nreturn { ${names.join(', ')} };\n})();`;
}

function variable(name: string): string {
  return `module_${name.replaceAll('-', '_')}`;
}
