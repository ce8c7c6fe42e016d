import { changeCounts } from './shown-changes.ts';
import type { Bench } from './use-bench.ts';
import type { WorkbenchFile } from './workbench-data.ts';

const ROLES = [
  { role: 'code', title: 'Files' },
  { role: 'support', title: 'Given modules' },
  { role: 'tests', title: 'Its tests' },
] as const;

/** All files by role, each with its viewed tick and the number of findings in it. */
export function FileList({ bench }: { readonly bench: Bench }) {
  const { files } = bench.data;
  const viewed = files.filter((file) => bench.state.draft.viewed.includes(file.path)).length;
  return (
    <section aria-labelledby="files-heading">
      {ROLES.map(({ role, title }) => {
        const some = files.filter((file) => file.role === role);
        if (some.length === 0) return null;
        return (
          <div key={role}>
            <div className={role === 'code' ? 'rail-row-head' : 'rail-row-head rail-subhead'}>
              <h2
                id={role === 'code' ? 'files-heading' : undefined}
                className={role === 'code' ? 'rail-heading' : 'rail-subheading'}
              >
                {title}
              </h2>
              {role === 'code' && (
                <span className="rail-count">
                  {viewed} of {files.length} viewed
                </span>
              )}
            </div>
            {role === 'code' && (
              <progress
                className="rail-progress"
                aria-label="Files viewed"
                value={viewed}
                max={files.length}
              />
            )}
            <ul>
              {some.map((file) => (
                <FileRow key={file.path} bench={bench} file={file} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function FileRow({ bench, file }: { readonly bench: Bench; readonly file: WorkbenchFile }) {
  const isOpen = file.path === bench.view.path;
  const name = file.path.split('/').slice(1).join('/');
  const count = bench.findings.filter((finding) => finding.file === file.path).length;
  return (
    <li className="file-row" data-open={isOpen || undefined}>
      <input
        type="checkbox"
        aria-label={`${file.path} viewed`}
        checked={bench.state.draft.viewed.includes(file.path)}
        onChange={(event) =>
          bench.act({ type: 'mark-viewed', path: file.path, isViewed: event.target.checked })
        }
      />
      <button
        type="button"
        className="file-open"
        aria-current={isOpen ? 'true' : undefined}
        title={file.path}
        onClick={() => bench.show({ path: file.path, isFormOpen: false })}
      >
        <span className="file-name">{name}</span>
        {file.comparison !== null && file.comparison.status !== 'same' && (
          <span className="file-change">
            {file.comparison.status === 'new' ? 'new' : changeCounts(file.comparison)}
          </span>
        )}
        {count > 0 && (
          <span className="file-count">
            {count}
            <span className="sr-only"> {count === 1 ? 'finding' : 'findings'}</span>
          </span>
        )}
      </button>
    </li>
  );
}
