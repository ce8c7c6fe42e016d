import { renderMarkdown } from '#app/components/render-markdown.server.tsx';
import type { DebriefFile, DebriefView } from '#app/domain/debrief/debrief-view.ts';
import { diffRows, shownRows, type CodeRow } from './code-rows.ts';

type Highlight = (path: string, text: string) => readonly string[];

/** What the code pane shows: the code under review, or its difference to the correct code. */
export type Show = 'shown' | 'correct';

export type CodeFile = { readonly path: string; readonly rows: readonly CodeRow[] };

/** The debrief with its Markdown and code as HTML, and without the plain text of the files. */
export function pageData(debrief: DebriefView, { show, highlight }: { show: Show; highlight: Highlight }) {
  const { files, defects, falseAlarms, decoysLeftAlone, ...rest } = debrief;
  return {
    ...rest,
    show,
    hasDifference: files.some(({ shown, correct }) => shown !== correct),
    files: files.map((file): CodeFile => ({ path: file.path, rows: rowsOf(file, { show, highlight }) })),
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

function rowsOf(
  { path, shown, correct }: DebriefFile,
  { show, highlight }: { show: Show; highlight: Highlight },
): readonly CodeRow[] {
  const html = highlight(path, shown);
  if (show === 'shown') return shownRows(html);
  return diffRows({ text: shown, html }, { text: correct, html: highlight(path, correct) });
}
