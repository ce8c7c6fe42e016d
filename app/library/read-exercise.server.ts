import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { incidentSchema, type Incident } from '#app/domain/exercise/incident.ts';
import { manifestSchema } from '#app/domain/exercise/manifest.ts';
import { probeDefect } from '#app/domain/exercise/parts.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { parseYaml } from './parse-yaml.server.ts';
import { hashFiles, readFolder } from './read-folder.server.ts';

export type ReadExercise =
  | { readonly status: 'read'; readonly exercise: Exercise; readonly problems: readonly Problem[] }
  | { readonly status: 'unreadable'; readonly problems: readonly Problem[] };

/** Reads an exercise folder from disk. Without a usable exercise.yaml and code it is unreadable. */
export async function readExercise(folder: string): Promise<ReadExercise> {
  try {
    return parseExercise(await readFolder(folder));
  } catch (error) {
    const message =
      error instanceof Error && 'code' in error ? `cannot read the folder (${error.code})` : String(error);
    return { status: 'unreadable', problems: [{ rule: 'schema', file: '.', line: null, message }] };
  }
}

/** Parses the files of an exercise folder; broken incidents are problems, but the exercise can still be graded. */
export function parseExercise(files: SourceFiles): ReadExercise {
  const yaml = files['exercise.yaml'];
  if (yaml === undefined) return unreadable('exercise.yaml', null, 'exercise.yaml is missing');
  const manifest = parseYaml(yaml, manifestSchema);
  if (manifest.status === 'problems') {
    return {
      status: 'unreadable',
      problems: manifest.problems.map((problem) => ({ rule: 'schema', file: 'exercise.yaml', ...problem })),
    };
  }
  const code = below(files, 'code/');
  if (code[manifest.value.entry] === undefined) {
    return unreadable(
      'exercise.yaml',
      lineOf(yaml, /^entry:/m),
      `entry ${manifest.value.entry} does not exist`,
    );
  }
  const { incidents, problems } = parseIncidents(files);
  return {
    status: 'read',
    problems,
    exercise: {
      manifest: manifest.value,
      brief: files['brief.md'] ?? '',
      code,
      base: below(files, 'base/'),
      support: below(files, 'support/'),
      tests: below(files, 'tests/'),
      probes: Object.fromEntries(
        Object.entries(below(files, 'probes/')).map(([path, text]) => [probeDefect(path), { path, text }]),
      ),
      alternates: parseAlternates(below(files, 'alternates/')),
      incidents,
      recorded: below(files, 'recorded/'),
      contentHash: hashFiles(files),
    },
  };
}

function unreadable(file: string, line: number | null, message: string): ReadExercise {
  return { status: 'unreadable', problems: [{ rule: 'schema', file, line, message }] };
}

function below(files: SourceFiles, folder: string): SourceFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(folder)));
}

function lineOf(text: string, pattern: RegExp): number | null {
  const index = text.search(pattern);
  return index < 0 ? null : text.slice(0, index).split('\n').length;
}

/** `alternates/<name>/code/a.ts` and `alternates/<name>/a.ts` both overlay `code/a.ts`. */
function parseAlternates(files: SourceFiles): Record<string, SourceFiles> {
  const alternates: Record<string, Record<string, string>> = {};
  for (const [path, text] of Object.entries(files)) {
    const [, name = '', ...rest] = path.split('/');
    if (rest.length === 0) continue;
    const target = rest[0] === 'code' ? rest.join('/') : `code/${rest.join('/')}`;
    alternates[name] = { ...alternates[name], [target]: text };
  }
  return alternates;
}

function parseIncidents(files: SourceFiles): { incidents: Record<string, Incident>; problems: Problem[] } {
  const incidents: Record<string, Incident> = {};
  const problems: Problem[] = [];
  for (const [file, text] of Object.entries(below(files, 'incidents/'))) {
    const parsed = parseYaml(text, incidentSchema);
    if (parsed.status === 'parsed') {
      incidents[file.replace(/^incidents\/|\.ya?ml$/g, '')] = parsed.value;
    } else {
      problems.push(...parsed.problems.map((problem) => ({ rule: 'incident' as const, file, ...problem })));
    }
  }
  return { incidents, problems };
}
