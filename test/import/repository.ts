import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type Files = Readonly<Record<string, string | Uint8Array | null>>;

export type Repository = {
  readonly path: string;
  /** Writes files; null deletes one. */
  write(files: Files): void;
  /** Writes files and commits them; gives the hash. */
  commit(subject: string, files: Files): string;
  git(...values: readonly string[]): string;
  remove(): void;
};

/** A fresh repository with nobody's settings. */
export function createRepository(): Repository {
  const path = mkdtempSync(join(tmpdir(), 'countersign-repository-'));
  const git = (...values: readonly string[]): string =>
    execFileSync(
      'git',
      [
        '-C',
        path,
        '-c',
        'user.name=Ann',
        '-c',
        'user.email=ann@example.org',
        '-c',
        'commit.gpgsign=false',
        ...values,
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    ).trim();
  git('init', '-q', '-b', 'main');
  const write = (files: Files): void => {
    for (const [file, content] of Object.entries(files)) {
      const target = join(path, file);
      if (content === null) rmSync(target);
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  };
  return {
    path,
    git,
    write,
    commit(subject, files) {
      write(files);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', subject);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
