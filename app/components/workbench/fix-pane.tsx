import { useState } from 'react';
import { Button } from '#app/components/button.tsx';
import { resetFile } from './bench-acts.ts';
import { CodeEditor } from './code-editor.tsx';
import { lineLinks } from './line-links.ts';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';

/** Copies of the files under review that the learner may edit, and the visible tests on them. */
export function FixPane({ bench }: { readonly bench: Bench }) {
  const files = bench.data.files.filter((file) => file.role === 'code');
  const shownPath = files.some((file) => file.path === bench.view.path) ? bench.view.path : files[0]?.path;
  const [chosenPath, choose] = useState<string | null>(null);
  const file = files.find((one) => one.path === (chosenPath ?? shownPath));
  if (file === undefined) return null;
  const { edits } = bench.state.draft;
  const isEdited = edits[file.path] !== undefined;
  return (
    <div className="pane-pair">
      <div className="fix-edit">
        <div className="fix-bar">
          <select
            aria-label="File to fix"
            className="fix-select"
            value={file.path}
            onChange={(event) => choose(event.target.value)}
          >
            {files.map(({ path }) => (
              <option key={path} value={path}>
                {path}
                {edits[path] === undefined ? '' : ' (changed)'}
              </option>
            ))}
          </select>
          <span className="pane-note">{isEdited ? 'Changed' : 'As shown'}</span>
          {isEdited && (
            <Button kind="quiet" size="small" onClick={() => resetFile(bench, file.path)}>
              Reset
            </Button>
          )}
        </div>
        <CodeEditor
          key={file.path}
          bench={bench}
          path={file.path}
          label={`Fix of ${file.path}`}
          value={edits[file.path] ?? file.text}
          original={file.text}
          errorLine={null}
          onChange={(text) => bench.act({ type: 'edit-file', path: file.path, text, shown: file.text })}
        />
      </div>
      <FixResult bench={bench} />
    </div>
  );
}

function FixResult({ bench }: { readonly bench: Bench }) {
  const { edits } = bench.state.draft;
  const count = Object.keys(edits).length;
  const run = bench.runs.history.find((one) => one.edits !== null);
  const isStale = run !== undefined && JSON.stringify(run.edits) !== JSON.stringify(edits);
  return (
    <div
      className="pane-side"
      role="region"
      aria-label="Tests on your fix"
      tabIndex={0}
      aria-busy={run?.answer === null}
    >
      {run?.answer === null && <p className="text-ink-2">Running</p>}
      {run?.answer && <TestResults answer={run.answer} where="your fix" {...lineLinks(bench)} />}
      {run?.answer && isStale && <p className="pane-note">You have edited since this run.</p>}
      {!run && (
        <p>
          {count === 0
            ? 'Edit the file to fix what you found. The visible tests can run on your edits.'
            : 'Run the visible tests on your edits.'}
        </p>
      )}
      <p className="pane-note">
        A fix counts if it removes a defect and breaks nothing. Hidden tests decide after you submit.
      </p>
    </div>
  );
}
