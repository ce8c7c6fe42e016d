import { changeCounts } from './shown-changes.ts';
import { Fragment } from 'react';
import type { Bench } from './use-bench.ts';
import type { WorkbenchFile } from './workbench-data.ts';

const ROLES = [
  { role: 'code', title: 'Files' },
  { role: 'support', title: 'Given modules' },
  { role: 'tests', title: 'Its tests' },
] as const;

const INDENT_PX = 12;

/** All files by role, each with its viewed tick and the number of findings in it. */
export function FileList({ bench }: { readonly bench: Bench }) {
  const { files } = bench.data;
  const viewed = files.filter((file) => bench.state.draft.viewed.includes(file.path)).length;
  return (
    <section aria-labelledby="files-heading">
      {ROLES.map(({ role, title }) => {
        const some = byFolder(
          role,
          files.filter((file) => file.role === role),
        );
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
              {some.map((file, index) => (
                <Fragment key={file.path}>
                  {folderOf(file.path) !== folderBefore(some, index, role) && (
                    <li className="file-folder-row">{folderOf(file.path).slice(role.length + 1)}/</li>
                  )}
                  <FileRow bench={bench} file={file} />
                </Fragment>
              ))}
              {role === 'code' &&
                bench.data.removedFiles.map((path) => (
                  <li key={path} className="file-removed" title={path}>
                    <del>{path.slice(path.indexOf('/') + 1)}</del> removed
                  </li>
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
  const name = file.path.slice(folderOf(file.path).length + 1);
  const depth = file.path.split('/').length - 2;
  const count = bench.findings.filter((finding) => finding.file === file.path).length;
  return (
    <li
      className="file-row"
      data-open={isOpen || undefined}
      style={{ paddingLeft: `${String(8 + depth * INDENT_PX)}px` }}
    >
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

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Files of one folder together, the role's own first; else folders and files in the order in which each first comes. */
function byFolder(role: string, files: readonly WorkbenchFile[]): readonly WorkbenchFile[] {
  const folders = [...new Set([role, ...files.map(({ path }) => folderOf(path))])];
  return folders.flatMap((folder) => files.filter(({ path }) => folderOf(path) === folder));
}

/** The folder that the list is in before a file: that of the file above, else the role's own. */
function folderBefore(files: readonly WorkbenchFile[], index: number, role: string): string {
  const above = files[index - 1];
  return above === undefined ? role : folderOf(above.path);
}
