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
import { stripTypes } from './strip-types.server.ts';

/** A worker that can be started: its folder, and what it must be allowed to read besides. */
export type Installation = {
  readonly folder: string;
  readonly entry: string;
  readonly readable: readonly string[];
};

const WORKER_FILES = ['worker', 'protocol', 'limits', 'resolve-import'];

/**
 * Writes the worker and its harness as plain JavaScript to `<dataDir>/sandbox/<hash>/`: type stripping needs WebAssembly,
 * which `--jitless` removes. An existing folder of the same content is used as it is.
 */
export function installSandbox(dataDir: string, sourceDirs: readonly string[]): Installation {
  const sourceDir = sourceDirs.find((dir) => existsSync(join(dir, 'worker.ts')));
  if (sourceDir === undefined) throw new Error(`The sandbox's worker is in none of ${sourceDirs.join(', ')}`);
  const engine = dirname(createRequire(import.meta.url).resolve('isolated-vm'));
  const loader = dirname(createRequire(join(engine, 'isolated-vm.js')).resolve('node-gyp-build'));
  const files = new Map<string, string>([['package.json', '{"type":"module"}\n']]);
  const inside = codeFiles(join(sourceDir, 'inside')).map((name) => `inside/${name}`);
  for (const name of [...WORKER_FILES, ...inside]) {
    files.set(`${name}.js`, workerCode(join(sourceDir, `${name}.ts`), engine));
  }
  files.set('harness.js', `(${linkFolder(join(sourceDir, 'harness'), 'enterRealm')})(globalThis)`);
  files.set('web.js', linkFolder(join(sourceDir, 'harness/web'), 'createWebGlobals'));
  const folder = join(dataDir, 'sandbox', hashOf(files));
  writeOnce(folder, files);
  return {
    folder,
    entry: join(folder, 'worker.js'),
    readable: [folder, engine, loader, '/etc/alpine-release'],
  };
}

function workerCode(path: string, engine: string): string {
  return plain(path)
    .replace(/from '(\.\.?\/[\w/-]+)\.ts'/g, "from '$1.js'")
    .replace("from 'isolated-vm'", `from ${JSON.stringify(join(engine, 'isolated-vm.js'))}`);
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
  const source = stripTypes(path, readFileSync(path, 'utf8'));
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
  mkdirSync(join(draft, 'inside'), { recursive: true });
  for (const [name, code] of files) {
    writeFileSync(join(draft, name), code);
    chmodSync(join(draft, name), 0o644);
  }
  for (const dir of [draft, join(draft, 'inside')]) chmodSync(dir, 0o755);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}
