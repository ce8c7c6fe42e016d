import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Kbd } from '#app/components/kbd.tsx';
import { stepFile } from './bench-acts.ts';
import { FileTabs } from './file-tabs.tsx';
import { EditorReview } from './editor/editor-review.tsx';
import { ReviewCode } from './review-code.tsx';
import { changeCounts } from './shown-changes.ts';
import type { Bench } from './use-bench.ts';
import type { WorkbenchFile } from './workbench-data.ts';

/** The file bar and the code. */
export function CodePane({ bench }: { readonly bench: Bench }) {
  return (
    <section className="bench-code" aria-label="Code under review">
      <FileBar bench={bench} />
      <p id="review-keys" className="sr-only">
        j and k move by line, Shift with an arrow extends, f flags, ? shows all keys.
      </p>
      {bench.editor === null ? (
        <ReviewCode key={bench.file.path} bench={bench} />
      ) : (
        <EditorReview bench={bench} module={bench.editor} />
      )}
    </section>
  );
}

function FileBar({ bench }: { readonly bench: Bench }) {
  const { file, view, state } = bench;
  return (
    <div className="file-bar">
      <FileTabs bench={bench} />
      <select
        className="file-select"
        aria-label="File"
        value={file.path}
        onChange={(event) => bench.show({ path: event.target.value, isFormOpen: false })}
      >
        {bench.data.files.map(({ path }) => (
          <option key={path}>{path}</option>
        ))}
      </select>
      <span className="file-facts">{factsOf(file)}</span>
      {file.comparison?.status === 'changed' && (
        <label className="file-viewed file-changes">
          <input
            type="checkbox"
            checked={view.isDiffShown}
            onChange={(event) => bench.show({ isDiffShown: event.target.checked })}
          />
          Changes <Kbd>D</Kbd>
        </label>
      )}
      <label className="file-viewed">
        <input
          type="checkbox"
          checked={state.draft.viewed.includes(file.path)}
          onChange={(event) =>
            bench.act({ type: 'mark-viewed', path: file.path, isViewed: event.target.checked })
          }
        />
        Viewed <Kbd>V</Kbd>
      </label>
      <button
        type="button"
        className="bench-icon-button"
        aria-label="Previous file"
        onClick={() => stepFile(bench, -1)}
      >
        <ChevronLeft size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="bench-icon-button"
        aria-label="Next file"
        onClick={() => stepFile(bench, 1)}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
    </div>
  );
}

/** "62 lines, all new", "128 lines, +12 −3": how much there is, and how much of it is new. */
function factsOf({ lines, role, comparison }: WorkbenchFile): string {
  const count = `${String(lines.length)} lines`;
  if (role !== 'code') return `${count}, given`;
  switch (comparison?.status) {
    case 'new':
      return `${count}, all new`;
    case 'same':
      return `${count}, unchanged`;
    case 'changed':
      return `${count}, ${changeCounts(comparison)}`;
    default:
      return count;
  }
}
