import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A blob larger than this is no source that anybody reviews. */
const MOST_BYTES = 2_000_000;
const MOST_OUTPUT = 64 * 1024 * 1024;
/** Nothing of the repository's or the user's settings may run a program, ask a question or reach the network. */
const FIXED = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'protocol.allow=never',
];
const ENVIRONMENT = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  LC_ALL: 'C',
};

/** Git was asked for something that is not there, or could not be run; the message is for the author. */
export class GitProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GitProblem';
  }
}

export type Commit = { readonly hash: string; readonly parents: readonly string[]; readonly subject: string };

/** What a path holds in a commit; links and submodules are no files. */
export type TreeEntry = { readonly kind: 'file' | 'link' | 'submodule'; readonly blob: string };

/** One path that differs between two commits; `from` is its path before, which differs from `to` in a rename. */
export type Change = {
  readonly status: 'added' | 'deleted' | 'changed' | 'renamed';
  readonly from: string;
  readonly to: string;
  readonly kind: TreeEntry['kind'];
  readonly before: string;
  readonly after: string;
};

/** The commit that a revision names. */
export async function readCommit(repository: string, revision: string): Promise<Commit> {
  const isCommit = await git(repository, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]).catch((error: unknown) => {
    throw isNoRepository(error)
      ? new GitProblem('This is no git repository.', { cause: error })
      : new GitProblem(`There is no commit "${revision}" in the repository.`, { cause: error });
  });
  const text = await git(repository, ['log', '-1', '--format=%H%x00%P%x00%s', isCommit.trim()]);
  const [hash = '', parents = '', subject = ''] = text.trimEnd().split('\0');
  return { hash, parents: parents.split(' ').filter((parent) => parent !== ''), subject };
}

/** Every path of a commit, by path. */
export async function readTree(repository: string, commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const text = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  return new Map(
    text.split('\0').flatMap((line): [string, TreeEntry][] => {
      const match = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line);
      const [, mode = '', blob = '', path = ''] = match ?? [];
      return match === null ? [] : [[path, { kind: kindOf(mode), blob }]];
    }),
  );
}

/** The paths that differ between two commits, renames found. */
export async function listChanges(
  repository: string,
  { before, after }: { before: string; after: string },
): Promise<readonly Change[]> {
  const text = await git(repository, [
    'diff-tree',
    '-r',
    '-z',
    '-M',
    '--raw',
    '--no-ext-diff',
    before,
    after,
  ]);
  const fields = text.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at < fields.length;) {
    const match = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(fields[at] ?? '');
    if (match === null) break;
    const [, oldMode = '', newMode = '', beforeBlob = '', afterBlob = '', letter = ''] = match;
    const isTwo = letter === 'R' || letter === 'C';
    const from = fields[at + 1] ?? '';
    const to = isTwo ? (fields[at + 2] ?? '') : from;
    at += isTwo ? 3 : 2;
    changes.push({
      status:
        letter === 'A' || letter === 'C'
          ? 'added'
          : letter === 'D'
            ? 'deleted'
            : letter === 'R'
              ? 'renamed'
              : 'changed',
      from,
      to,
      kind: kindOf(letter === 'D' ? oldMode : newMode),
      before: beforeBlob,
      after: afterBlob,
    });
  }
  return changes;
}

/** The text of a blob; null for one that is binary, not UTF-8 or too large to be source. */
export async function readBlob(repository: string, blob: string): Promise<string | null> {
  const size = Number(await git(repository, ['cat-file', '-s', blob]));
  if (size > MOST_BYTES) return null;
  const { stdout } = await run('git', [...FIXED, '-C', repository, 'cat-file', 'blob', blob], {
    encoding: 'buffer',
    maxBuffer: MOST_OUTPUT,
    env: { ...process.env, ...ENVIRONMENT },
  });
  if (stdout.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(stdout);
  } catch {
    return null;
  }
}

async function git(repository: string, values: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run('git', [...FIXED, '-C', repository, ...values], {
      maxBuffer: MOST_OUTPUT,
      env: { ...process.env, ...ENVIRONMENT },
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new GitProblem('git is not installed.', { cause: error });
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new GitProblem(said === '' ? `git ${values[0]} failed` : said, { cause: error });
  }
}

function isNoRepository(error: unknown): boolean {
  return error instanceof GitProblem && /not a git repository|cannot change to/.test(error.message);
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '160000') return 'submodule';
  return mode === '120000' ? 'link' : 'file';
}
