import { applyEdits } from '#app/domain/import/apply-edits.ts';
import { listSpecifiers } from './convert-requires.server.ts';
import { treeOf, type Source } from './syntax.server.ts';

/** The file with each import specifier replaced by what `rewrite` gives; null leaves one as it is. */
export function rewriteSpecifiers(source: Source, rewrite: (specifier: string) => string | null): Source {
  const edits = listSpecifiers(treeOf(source)).flatMap(({ specifier, node }) => {
    const next = rewrite(specifier);
    return next === null || next === specifier
      ? []
      : [{ start: node.getStart(), end: node.getEnd(), text: `'${next}'` }];
  });
  return { ...source, text: applyEdits(source.text, edits) };
}
