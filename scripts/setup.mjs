// The one way in: installs, builds and then runs what was asked for. Plain JavaScript without packages, because it has
// to run on whatever Node the machine has (18 or newer) before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const NODE = join(ROOT, 'node_modules/.bin/node');
const BUILD_STAMP = join(ROOT, 'build/.sources');
const INSTALL_STAMP = join(ROOT, 'node_modules/.countersign-lock');
/** What the web build is made from. */
const BUILD_SOURCES = ['app', 'db', 'remix.config.js', 'vite.config.ts', 'package-lock.json'];
/** @type {Record<string, { needsBuild: boolean, run: (args: string[]) => string[] | null }>} */
const TASKS = {
  start: { needsBuild: true, run: (args) => ['app/server.ts', ...args] },
  dev: { needsBuild: false, run: (args) => ['app/server.ts', ...args] },
  build: { needsBuild: true, run: () => null },
  test: { needsBuild: true, run: (args) => ['scripts/test.ts', ...args] },
  bench: { needsBuild: false, run: (args) => ['--experimental-vm-modules', 'scripts/bench.ts', ...args] },
  fuzz: { needsBuild: false, run: (args) => ['scripts/fuzz.ts', ...args] },
  faults: { needsBuild: true, run: (args) => ['test/faults/run.ts', ...args] },
  countersign: { needsBuild: false, run: (args) => ['scripts/countersign.ts', ...args] },
};

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name] ?? fail(`Unknown task "${name}": ${Object.keys(TASKS).join(', ')}.`);

// React on the server is twice as slow without it, and warns.
if (name === 'start' || name === 'bench') process.env.NODE_ENV ??= 'production';
if (name === 'dev') process.env.NODE_ENV ??= 'development';
install();
if (task.needsBuild) build();
const command = task.run(args);
if (command !== null) run(command);

/** Installs the packages, again when the lockfile changed since the last time. */
function install() {
  const lock = hashOf([readFileSync(join(ROOT, 'package-lock.json'))]);
  if (existsSync(NODE) && readStamp(INSTALL_STAMP) === lock) return;
  say('Installing packages (about half a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  if (npm.error || npm.status !== 0) {
    fail('The packages could not be installed. Check the network and npm, then run the same command again.');
  }
  if (!existsSync(NODE)) {
    fail('No Node 24 came with the packages: Countersign runs on Linux on x64 or arm64.');
  }
  writeFileSync(INSTALL_STAMP, lock);
}

/** Builds the web pages when their sources changed since the last time. */
function build() {
  const sources = hashOf(
    BUILD_SOURCES.flatMap((path) => listFiles(join(ROOT, path))).flatMap((file) => [
      file,
      readFileSync(file),
    ]),
  );
  if (readStamp(BUILD_STAMP) === sources) return;
  say('Building the web pages (about a minute, only when sources changed) …');
  const steps = [
    [join(ROOT, 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'error'],
    [join(ROOT, 'scripts/compress-assets.ts')],
  ];
  for (const step of steps) {
    const done = spawnSync(NODE, step, {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (done.status !== 0) fail('The web pages could not be built; the reason stands above.');
  }
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, sources);
}

/**
 * Runs a script on the project's own Node, passes signals on, and ends with its exit code.
 * @param {string[]} command
 */
function run(command) {
  const child = spawn(NODE, ['--disable-warning=ExperimentalWarning', ...command], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => fail(`Cannot run ${command[0]}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

/** @param {string} path @returns {string[]} */
function listFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .sort();
}

/** @param {(string | Buffer)[]} parts */
function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** @param {string} file */
function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** @param {string} message */
function say(message) {
  process.stderr.write(`${message}\n`);
}

/** @param {string} message @returns {never} */
function fail(message) {
  say(message);
  process.exit(2);
}
