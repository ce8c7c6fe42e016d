import { renderMarkdown } from '#app/components/render-markdown.server.tsx';
import type { DebriefFile, DebriefView } from '#app/domain/debrief/debrief-view.ts';
import { diffRows, shownRows, type CodeRow } from './code-rows.ts';
import type { Show } from './show.ts';

type Highlight = (path: string, text: string) => readonly string[];

export type CodeFile = { readonly path: string; readonly rows: readonly CodeRow[] };

/** The debrief with its Markdown and code as HTML, and without the plain text of the files. */
export function pageData(debrief: DebriefView, given: { show: Show; highlight: Highlight }) {
  const { files, defects, falseAlarms, decoysLeftAlone, matrix, ...rest } = debrief;
  const { highlight } = given;
  const offered = offeredShows(files);
  const show = offered.includes(given.show) ? given.show : 'shown';
  const told = new Set(defects.flatMap(({ proofs }) => proofs.map(({ number }) => number)));
  return {
    ...rest,
    show,
    offered,
    files: files.map((file): CodeFile => ({ path: file.path, rows: rowsOf(file, { show, highlight }) })),
    matrix: matrix && {
      ...matrix,
      // A test that stands with a defect's story is not sent a second time.
      tests: matrix.tests.map(({ text, ...test }) => ({
        ...test,
        lines: test.findings.some((number) => told.has(number)) ? null : highlight('proof.ts', text),
      })),
    },
    defects: defects.map((story) => ({
      ...story,
      explanation: renderMarkdown(story.explanation),
      why: renderMarkdown(story.why),
      catch: renderMarkdown(story.catch),
      proofs: story.proofs.map(({ text, ...proof }) => ({ ...proof, lines: highlight('proof.ts', text) })),
    })),
    falseAlarms: falseAlarms.map((story) => ({ ...story, right: renderMarkdown(story.right) })),
    decoysLeftAlone: decoysLeftAlone.map((story) => ({
      ...story,
      explanation: renderMarkdown(story.explanation),
    })),
  };
}

export type PageData = ReturnType<typeof pageData>;

function offeredShows(files: readonly DebriefFile[]): readonly Show[] {
  return [
    'shown',
    ...(files.some(({ shown, correct }) => shown !== correct) ? (['correct'] as const) : []),
    ...(files.some(({ fixed }) => fixed !== null) ? (['yours'] as const) : []),
  ];
}

function rowsOf(
  { path, shown, correct, fixed }: DebriefFile,
  { show, highlight }: { show: Show; highlight: Highlight },
): readonly CodeRow[] {
  const html = highlight(path, shown);
  if (show === 'shown') return shownRows(html);
  const other = show === 'correct' ? correct : (fixed ?? shown);
  return diffRows({ text: shown, html }, { text: other, html: highlight(path, other) });
}
