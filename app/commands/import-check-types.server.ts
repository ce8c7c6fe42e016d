import type { SubsetResult } from '#app/domain/import/choose-defects.ts';
import { plantHunks, type Pieces } from '#app/domain/import/hunk.ts';
import { hunksOf } from '#app/domain/import/plan-subsets.ts';
import type { PreparedProject } from '#app/domain/import/prepared-project.ts';
import { parseCheck, typeCheck } from '#app/library/type-check.server.ts';

const NO_CHECK = '// @ts-nocheck\n';

/** Types that do not hold under strict are the author's to mend: the files are marked, and the gate leaves their types alone. */
export function withoutTypeErrors(project: PreparedProject): {
  readonly project: PreparedProject;
  readonly typeWarnings: readonly string[];
} {
  if (project.language !== 'typescript') return { project, typeWarnings: [] };
  const side = (name: 'clean' | 'planted') => ({
    name,
    files: { ...project.support, ...Object.fromEntries(project.code.map((file) => [file.path, file[name]])) },
  });
  const problems = typeCheck([side('clean'), side('planted')]);
  if (problems.length === 0) return { project, typeWarnings: [] };
  const [first] = problems;
  const marked = new Set(problems.map(({ file }) => file));
  const mark = (path: string, text: string) => (marked.has(path) ? NO_CHECK + text : text);
  return {
    project: {
      ...project,
      code: project.code.map(({ path, clean, planted }) => ({
        path,
        clean: mark(path, clean),
        planted: mark(path, planted),
      })),
      support: Object.fromEntries(
        Object.entries(project.support).map(([path, text]) => [path, mark(path, text)]),
      ),
    },
    typeWarnings: [
      `${first?.file}:${first?.line}: does not type-check under strict on the ${first?.name} side (${first?.message}${problems.length > 1 ? `; ${problems.length - 1} more` : ''}). // @ts-nocheck was put at the top of ${[...marked].join(', ')}: mend the types and take it out.`,
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
