import { useEffect, useRef } from 'react';
import type { Bench } from './use-bench.ts';

/** With more tabs than this the folders leave their room to the names. */
const MOST_WITH_FOLDER = 3;

/** The files that were opened; the one on screen is scrolled into sight. */
export function FileTabs({ bench }: { readonly bench: Bench }) {
  const { openPaths, path: current } = bench.view;
  const tabs = useRef<HTMLDivElement>(null);
  const hasFolders = openPaths.length <= MOST_WITH_FOLDER;

  // Keys, the list and jumps open files too.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  return (
    <div className="file-tabs" ref={tabs}>
      {openPaths.map((path) => {
        const at = path.lastIndexOf('/') + 1;
        return (
          <button
            key={path}
            type="button"
            className="file-tab"
            title={path}
            aria-label={path}
            aria-current={path === current ? 'true' : undefined}
            onClick={() => bench.show({ path, isFormOpen: false })}
          >
            {hasFolders && <span className="file-folder">{path.slice(0, at)}</span>}
            {path.slice(at)}
          </button>
        );
      })}
    </div>
  );
}
