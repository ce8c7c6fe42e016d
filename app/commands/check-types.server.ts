import type { Exercise } from '#app/domain/exercise/exercise.ts';
import { givenFiles } from '#app/domain/exercise/parts.ts';
import type { Problem } from '#app/domain/exercise/problem.ts';
import type { ParsedCode } from '#app/domain/exercise/render.ts';
import { sourceLine } from '#app/domain/exercise/source-line.ts';
import type { Variant } from '#app/domain/exercise/variant.ts';
import { parseCheck, typeCheck, type CodeVersion } from '#app/library/type-check.server.ts';

/** Rule `types`: every variant and alternate type-checks under strict TypeScript, or parses in JavaScript. */
export function checkTypes(
  exercise: Exercise,
  { code, variants }: { code: ParsedCode; variants: readonly Variant[] },
): readonly Problem[] {
  const given = givenFiles(exercise);
  const ofVariants = variants.map(({ planted, files }) => ({
    name: planted.join(', ') || 'clean',
    files: { ...given, ...files },
  }));
  const clean = variants.find(({ planted }) => planted.length === 0)?.files ?? {};
  const ofAlternates = Object.entries(exercise.alternates).map(([name, files]) => ({
    name: `alternate ${name}`,
    files: { ...given, ...clean, ...files },
  }));
  const found = problemsIn(exercise.manifest.language, [...ofVariants, ...ofAlternates]);
  const seen = new Set<string>();
  return found.flatMap(({ name, file, line, message }) => {
    const variant = variants[ofVariants.findIndex((version) => version.name === name)];
    const place = placeOf({ file, line, name }, { exercise, code, variant });
    const key = `${place.file} ${place.line} ${message}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ rule: 'types' as const, ...place, message: `${message} (variant: ${name})` }];
  });
}

function problemsIn(language: string, versions: readonly CodeVersion[]) {
  if (language === 'typescript' || language === 'tsx') return typeCheck(versions);
  return language === 'javascript' ? parseCheck(versions) : [];
}

/** Where the author has to look: in the annotated file, or in the alternate's own. */
function placeOf(
  { file, line, name }: { file: string; line: number; name: string },
  { exercise, code, variant }: { exercise: Exercise; code: ParsedCode; variant: Variant | undefined },
): { file: string; line: number | null } {
  if (variant !== undefined) {
    const isCode = variant.files[file] !== undefined;
    return { file, line: isCode ? sourceLine(code, { file, line, planted: variant.planted }) : line };
  }
  const alternate = name.replace(/^alternate /, '');
  const isOwn = exercise.alternates[alternate]?.[file] !== undefined;
  return { file: isOwn ? `alternates/${alternate}/${file}` : file, line };
}
