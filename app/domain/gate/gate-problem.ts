import type { Problem, Rule } from '#app/domain/exercise/problem.ts';

/** A place in a text file, counted from 1. */
export type Place = { readonly line: number; readonly column: number };

/** A problem that may name the key of exercise.yaml which it is about, for whoever has the file to find the line. */
export type GateProblem = Problem & { readonly yamlPath?: readonly string[] };

/** A problem of exercise.yaml at the given key. */
export function inYaml(
  rule: Rule,
  yamlPath: readonly string[],
  { message, suggestion }: { message: string; suggestion: string },
): GateProblem {
  return { rule, file: 'exercise.yaml', line: null, message, suggestion, yamlPath };
}

/** Gives problems of exercise.yaml the line and column of their key; others stay as they are. */
export function placeProblems(
  problems: readonly GateProblem[],
  locate: (yamlPath: readonly string[]) => Place,
): readonly Problem[] {
  return problems.map(({ yamlPath, ...problem }) =>
    problem.file === 'exercise.yaml' && problem.line === null
      ? { ...problem, ...locate(yamlPath ?? []) }
      : problem,
  );
}
