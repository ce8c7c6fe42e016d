import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { linkHarness } from './link-harness.ts';
import { stripTypes } from './strip-types.ts';

/** A worker that can be started: its folder, and what it must be allowed to read besides. */
export type Installation = {
  readonly folder: string;
  readonly worker: string;
  readonly preparer: string;
  readonly readable: readonly string[];
};

const PROCESS_FILES = [
  'worker',
  'preparer',
  'protocol',
  'limits',
  'resolve-import',
  'prepare-source',
  'strip-types',
];
const PROCESS_FOLDERS = ['inside', 'adapt'];

/**
 * Writes the worker and its harness as plain JavaScript to `<dataDir>/sandbox/<hash>/`: type stripping needs WebAssembly,
 * which `--jitless` removes. An existing folder of the same content is used as it is.
 */
export function installSandbox(dataDir: string, sourceDirs: readonly string[]): Installation {
  const sourceDir = sourceDirs.find((dir) => existsSync(join(dir, 'worker.ts')));
  if (sourceDir === undefined) throw new Error(`The sandbox's worker is in none of ${sourceDirs.join(', ')}`);
  const engine = dirname(createRequire(import.meta.url).resolve('isolated-vm'));
  const loader = dirname(createRequire(join(engine, 'isolated-vm.js')).resolve('node-gyp-build'));
  const parser = join(dirname(createRequire(import.meta.url).resolve('acorn')), 'acorn.mjs');
  const files = new Map<string, string>([['package.json', '{"type":"module"}\n']]);
  const inFolders = PROCESS_FOLDERS.flatMap((dir) =>
    codeFiles(join(sourceDir, dir)).map((name) => `${dir}/${name}`),
  );
  for (const name of [...PROCESS_FILES, ...inFolders]) {
    files.set(
      `${name}.js`,
      processCode(join(sourceDir, `${name}.ts`), {
        'isolated-vm': join(engine, 'isolated-vm.js'),
        acorn: parser,
      }),
    );
  }
  files.set('harness.js', `(${linkFolder(join(sourceDir, 'harness'), 'enterRealm')})(globalThis)`);
  files.set('web.js', linkFolder(join(sourceDir, 'harness/web'), 'createWebGlobals'));
  const folder = join(dataDir, 'sandbox', hashOf(files));
  writeOnce(folder, files);
  return {
    folder,
    worker: join(folder, 'worker.js'),
    preparer: join(folder, 'preparer.js'),
    readable: [folder, engine, loader, dirname(dirname(parser)), '/etc/alpine-release'],
  };
}

/** Relative imports name the files as written; packages are named by their place, because no node_modules is above. */
function processCode(path: string, packages: Readonly<Record<string, string>>): string {
  return plain(path).replace(
    /from '([^']+)'/g,
    (_, specifier: string) =>
      `from ${JSON.stringify(packages[specifier] ?? specifier.replace(/\.ts$/, '.js'))}`,
  );
}

function linkFolder(folder: string, mainExport: string): string {
  const modules = new Map(codeFiles(folder).map((name) => [name, plain(join(folder, `${name}.ts`))]));
  return linkHarness(modules, 'main', mainExport);
}

/** Names of the modules in a folder, tests left out, without their ending. */
function codeFiles(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return names.toSorted().map((name) => name.slice(0, -3));
}

function plain(path: string): string {
  const { source } = stripTypes(path, readFileSync(path, 'utf8'));
  if ('problem' in source) throw new Error(`${path} cannot be stripped: ${source.problem.message}`);
  return source.code;
}

function hashOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256').update(process.version);
  for (const [name, code] of files) hash.update(`${name}\0${code}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** A rename makes the folder appear whole, whoever else starts at the same time. */
function writeOnce(folder: string, files: ReadonlyMap<string, string>): void {
  const draft = `${folder}.${process.pid}`;
  for (const dir of PROCESS_FOLDERS) mkdirSync(join(draft, dir), { recursive: true });
  for (const [name, code] of files) {
    writeFileSync(join(draft, name), code);
    chmodSync(join(draft, name), 0o644);
  }
  for (const dir of ['', ...PROCESS_FOLDERS]) chmodSync(join(draft, dir), 0o755);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
