import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Kbd } from '#app/components/kbd.tsx';
import { stepFile } from './bench-acts.ts';
import { EditorReview } from './editor/editor-review.tsx';
import { ReviewCode } from './review-code.tsx';
import type { Bench } from './use-bench.ts';

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
      <div className="file-tabs">
        {view.openPaths.map((path) => (
          <button
            key={path}
            type="button"
            className="file-tab"
            aria-current={path === file.path ? 'true' : undefined}
            onClick={() => bench.show({ path, isFormOpen: false })}
          >
            <FileName path={path} />
          </button>
        ))}
      </div>
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
      <span className="file-facts">
        {file.lines.length} lines{file.role === 'code' ? '' : ', given'}
      </span>
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

function FileName({ path }: { readonly path: string }) {
  const at = path.lastIndexOf('/') + 1;
  return (
    <>
      <span className="file-folder">{path.slice(0, at)}</span>
      {path.slice(at)}
    </>
  );
}
