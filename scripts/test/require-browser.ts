import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
];

/** The browser for the browser tests: one that is there, else Debian's as root; else it ends with what to do. */
export function requireBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No Chromium found; installing it with apt …\n');
    runApt(['update', '-qq']);
    runApt(['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  process.stderr.write(
    'The browser tests need Chromium: run "sudo apt-get install chromium", or set CHROMIUM to its path.\n',
  );
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}

function findBrowser(): string | undefined {
  return PLACES.find((path) => path !== '' && existsSync(path));
}

function runApt(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
