import { Fragment, memo, type RefObject } from 'react';
import { CodeRowLine } from './code-row-line.tsx';
import { lineMarks, type MarkedFinding, type MarkedStory } from './line-marks.ts';
import type { CodeFile } from './page-data.server.ts';
import { rowId } from './row-id.ts';
import { SHOWS, type Show } from './show.ts';
import { ViewSwitch } from './view-switch.tsx';

type Props = {
  readonly files: readonly CodeFile[];
  readonly show: Show;
  readonly offered: readonly Show[];
  readonly stories: readonly MarkedStory[];
  readonly findings: readonly MarkedFinding[];
  /** Anchor of the story being read; its lines stand out. */
  readonly active: string | null;
  readonly paneRef: RefObject<HTMLElement>;
};

/** The code with your marks and the real ones, all files under one another; scrolls by itself beside the stories. */
export const CodePane = memo(function CodePane(props: Props) {
  const { files, show, offered, stories, findings, active, paneRef } = props;
  return (
    <section
      ref={paneRef}
      className="debrief-code"
      data-show={show}
      aria-label={SHOWS[show].region}
      tabIndex={0}
    >
      <div className="debrief-code-bar">
        <span className="w-10 flex-none pl-3">You</span>
        <span className="mr-10 w-9 flex-none pl-1.5">Real</span>
        <FileNames files={files} />
        <ViewSwitch show={show} offered={offered} />
      </div>
      {files.map(({ path, rows }, fileIndex) => {
        const marks = lineMarks(path, { stories, findings });
        return (
          <Fragment key={path}>
            {files.length > 1 && (
              <h2 id={`file-${fileIndex + 1}`} className="debrief-file">
                <PathName path={path} />
              </h2>
            )}
            <div className="code" role="region" aria-label={path} tabIndex={0}>
              <div className="code-rows py-2">
                {rows.map((row, index) => {
                  const mark = row.shown === null ? undefined : marks.get(row.shown);
                  return (
                    <CodeRowLine
                      key={index}
                      row={row}
                      id={row.shown === null ? undefined : rowId(fileIndex, row.shown)}
                      mark={mark}
                      active={mark === undefined ? null : active}
                    />
                  );
                })}
              </div>
            </div>
          </Fragment>
        );
      })}
    </section>
  );
});

function FileNames({ files }: { readonly files: readonly CodeFile[] }) {
  const [only] = files;
  if (files.length === 1 && only) return <PathName path={only.path} />;
  return (
    <nav aria-label="Files" className="no-print hidden min-w-0 gap-4 overflow-x-auto wide:flex">
      {files.map(({ path }, index) => (
        <a key={path} href={`#file-${index + 1}`} className="link whitespace-nowrap font-mono">
          {path.replace(/^.*\//, '')}
        </a>
      ))}
    </nav>
  );
}

function PathName({ path }: { readonly path: string }) {
  const nameAt = path.lastIndexOf('/') + 1;
  return (
    <span className="truncate font-mono text-13 font-normal">
      <span className="text-ink-2">{path.slice(0, nameAt)}</span>
      <b className="text-ink">{path.slice(nameAt)}</b>
    </span>
  );
}
