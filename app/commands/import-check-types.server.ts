import type { SubsetResult } from '#app/domain/import/choose-defects.ts';
import { plantHunks, type Pieces } from '#app/domain/import/hunk.ts';
import { hunksOf } from '#app/domain/import/plan-subsets.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { asJavaScript } from '#app/library/import/as-javascript.server.ts';
import { parseCheck, typeCheck } from '#app/library/type-check.server.ts';

/** A project whose types hold, and what was done about those that did not. */
type Typed = {
  readonly project: PreparedProject;
  readonly typeWarnings: readonly string[];
  readonly typeTodo: readonly string[];
};

/**
 * TypeScript that strict mode does not accept becomes JavaScript: the gate asks for types that hold, and a comment that
 * switches the compiler off would only hide that they do not.
 */
export function withTypesThatHold(project: PreparedProject): Typed {
  if (project.language !== 'typescript') return { project, typeWarnings: [], typeTodo: [] };
  const side = (name: 'clean' | 'planted') => ({
    name,
    files: { ...project.support, ...Object.fromEntries(project.code.map((file) => [file.path, file[name]])) },
  });
  const problems = typeCheck([side('clean'), side('planted')]);
  const [first] = problems;
  if (first === undefined) return { project, typeWarnings: [], typeTodo: [] };
  const more = problems.length > 1 ? `; ${problems.length - 1} more` : '';
  const files = [...new Set(problems.map(({ file }) => file))].join(', ');
  return {
    project: asJavaScript(project),
    typeWarnings: [
      `${first.file}:${first.line}: does not type-check under strict on the ${first.name} side (${first.message}${more}): the types were taken out, and the exercise is in JavaScript`,
    ],
    typeTodo: [
      `exercise.yaml: language: to have it in TypeScript, make the types of ${files} hold under strict and import again with --force`,
    ],
  };
}

/** Subsets that do not type-check, or do not parse, cannot be variants. */
export function markUntyped(
  project: PreparedProject,
  { pieces, subsets }: { readonly pieces: Pieces; readonly subsets: ReadonlyMap<number, SubsetResult> },
): readonly SubsetResult[] {
  const versions = [...subsets.keys()].map((mask) => ({
    name: String(mask),
    files: { ...project.support, ...plantHunks(pieces, hunksOf(mask)) },
  }));
  const problems = project.language === 'typescript' ? typeCheck(versions) : parseCheck(versions);
  const broken = new Map(problems.map(({ name, message }) => [Number(name), message]));
  return [...subsets.keys()]
    .toSorted((a, b) => a - b)
    .map((mask) => {
      const message = broken.get(mask);
      return message === undefined
        ? (subsets.get(mask) ?? { status: 'broken' as const, message: 'not run' })
        : { status: 'broken' as const, message };
    });
}
