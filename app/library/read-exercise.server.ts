import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { incidentSchema, type Incident } from '#app/domain/exercise/incident.ts';
import { manifestSchema } from '#app/domain/exercise/manifest.ts';
import { probeDefect } from '#app/domain/exercise/parts.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { SourceFiles } from '#app/domain/exercise/source-files.ts';
import { checkLayout } from '#app/domain/gate/check-layout.ts';
import { checkText } from '#app/domain/gate/check-text.ts';
import { didYouMean } from '#app/domain/gate/nearest.ts';
import { inspectTrial } from './inspect-trial.server.ts';
import { parseYaml, type LocateInYaml } from './parse-yaml.server.ts';
import { hashFiles, inspectFolder } from './read-folder.server.ts';

export type ReadExercise =
  | {
      readonly status: 'read';
      readonly exercise: Exercise;
      readonly problems: readonly Problem[];
      /** Where a key of exercise.yaml stands. */
      readonly locate: LocateInYaml;
    }
  | { readonly status: 'unreadable'; readonly problems: readonly Problem[] };

/** Reads an exercise folder from disk. Without a usable exercise.yaml and code it is unreadable. */
export async function readExercise(folder: string): Promise<ReadExercise> {
  try {
    const { files, problems } = await inspectFolder(folder);
    return parseExercise(files, [...problems, ...(await inspectTrial(folder))]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = code === 'ENOTDIR' ? 'this is no folder' : `cannot read the folder (${code})`;
    const suggestion = 'Name the folder that holds exercise.yaml.';
    return {
      status: 'unreadable',
      problems: [{ rule: 'schema', file: '.', line: null, message, suggestion }],
    };
  }
}

/**
 * Parses the files of an exercise folder; broken incidents and odd files are problems, but the exercise can still be
 * graded. `earlier` are problems of reading the files.
 */
export function parseExercise(files: SourceFiles, earlier: readonly Problem[] = []): ReadExercise {
  const odd = [...earlier, ...checkText(files), ...checkLayout(Object.keys(files))];
  const yaml = files['exercise.yaml'];
  if (yaml === undefined) return { status: 'unreadable', problems: withoutManifest(odd) };
  const manifest = parseYaml(yaml, manifestSchema);
  if (manifest.status === 'problems') {
    const problems = manifest.problems.map((problem): Problem => ({
      rule: 'schema',
      file: 'exercise.yaml',
      ...problem,
    }));
    return { status: 'unreadable', problems: [...problems, ...odd] };
  }
  const code = below(files, 'code/');
  if (!Object.hasOwn(code, manifest.value.entry)) {
    const problem: Problem = {
      rule: 'schema',
      file: 'exercise.yaml',
      ...manifest.locate(['entry']),
      message: `entry ${manifest.value.entry} does not exist`,
      suggestion: didYouMean(manifest.value.entry, Object.keys(code)),
    };
    return { status: 'unreadable', problems: [problem, ...odd] };
  }
  const { incidents, problems } = parseIncidents(files);
  return {
    status: 'read',
    problems: [...odd, ...problems],
    locate: manifest.locate,
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

/** That there is no exercise.yaml, unless an earlier problem says why. */
function withoutManifest(odd: readonly Problem[]): readonly Problem[] {
  if (odd.some(({ file }) => file === 'exercise.yaml')) return odd;
  const missing: Problem = {
    rule: 'schema',
    file: 'exercise.yaml',
    line: 1,
    message: 'exercise.yaml is missing',
    suggestion: 'Start from a complete example: countersign new ID.',
  };
  return [missing, ...odd];
}

function below(files: SourceFiles, folder: string): SourceFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(folder)));
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
