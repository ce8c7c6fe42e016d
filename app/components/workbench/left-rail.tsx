import { Kbd } from '#app/components/kbd.tsx';
import { BriefText } from './brief-text.tsx';
import { FileList } from './file-list.tsx';
import { HintPanel } from './hint-panel.tsx';
import type { Bench } from './use-bench.ts';
import { VisibleTests } from './visible-tests.tsx';

/** What was asked, what there is to read, what the assistant's own tests say. */
export function LeftRail({ bench }: { readonly bench: Bench }) {
  return (
    <nav className="bench-rail" aria-label="Brief, files and tests">
      <BriefNote bench={bench} />
      <FileList bench={bench} />
      <VisibleTests bench={bench} />
      <HintPanel bench={bench} />
      <ul className="rail-keys">
        <li>
          <Kbd>F</Kbd> flag the lines selected
        </li>
        <li>
          <Kbd>V</Kbd> mark file viewed
        </li>
        <li>
          <Kbd>?</Kbd> all keys
        </li>
      </ul>
    </nav>
  );
}

/** The brief in a line, or all of it beside the code. */
function BriefNote({ bench }: { readonly bench: Bench }) {
  const { isBriefOpen } = bench.view;
  return (
    <section aria-labelledby="brief-heading">
      <h2 id="brief-heading" className="rail-heading">
        Brief
      </h2>
      <p className="rail-summary">{bench.data.summary}</p>
      <button
        type="button"
        className="link"
        aria-expanded={isBriefOpen}
        onClick={() => bench.show({ isBriefOpen: !isBriefOpen })}
      >
        {isBriefOpen ? 'Close the brief' : 'Ticket, prompt and reply'}
      </button>
      {isBriefOpen && <BriefText bench={bench} />}
    </section>
  );
}
