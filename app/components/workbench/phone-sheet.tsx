import { Tabs } from '@base-ui/react/tabs';
import { useState } from 'react';
import { BriefText } from './brief-text.tsx';
import { FindingsList, FlagButton } from './findings-list.tsx';
import { FixPane } from './fix-pane.tsx';
import { HintPanel } from './hint-panel.tsx';
import { ProofPane } from './proof-pane.tsx';
import { RunButton } from './drawer.tsx';
import { TestResults } from './test-results.tsx';
import type { Bench } from './use-bench.ts';
import type { SheetTab } from './use-view.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { VisibleTests } from './visible-tests.tsx';

const TABS = [
  { tab: 'findings', title: 'Findings' },
  { tab: 'brief', title: 'Brief' },
  { tab: 'tests', title: 'Tests' },
  { tab: 'proof', title: 'Proof' },
] as const satisfies readonly { tab: SheetTab; title: string }[];

/** Everything but the code, in a sheet from below, where the page is narrow. */
export function PhoneSheet({ bench }: { readonly bench: Bench }) {
  const { view, findings } = bench;
  const [isTall, setIsTall] = useState(false);
  return (
    <section className="sheet" data-tall={isTall || undefined} aria-label="Findings, brief, tests and proof">
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={isTall}
        onClick={() => setIsTall(!isTall)}
      >
        <span className="sr-only">{isTall ? 'Show more code' : 'Show more of this sheet'}</span>
      </button>
      <Tabs.Root
        className="sheet-tabs"
        value={view.sheetTab}
        onValueChange={(tab: SheetTab) =>
          bench.show({ sheetTab: tab, ...(tab === 'proof' && { drawerTab: 'proof' }) })
        }
      >
        <div className="sheet-bar">
          <Tabs.List className="drawer-list" aria-label="Findings, brief, tests and proof">
            {TABS.map(({ tab, title }) => (
              <Tabs.Tab key={tab} value={tab} className="drawer-tab">
                {tab === 'findings' ? `${title} ${String(findings.length)}` : title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <FlagButton bench={bench} />
        </div>
        <Tabs.Panel value="findings" className="sheet-panel">
          <FindingsList bench={bench} />
          <VerdictPanel bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="brief" className="sheet-panel">
          <h2 className="sr-only">Brief</h2>
          <BriefText bench={bench} />
          <HintPanel bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="tests" className="sheet-panel">
          <VisibleTests bench={bench} />
          <VisibleDetail bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="proof" className="sheet-panel">
          <p className="pane-note">Writing tests is easier on a larger screen; it works here too.</p>
          <RunButton bench={bench} />
          <ProofPane bench={bench} />
          <h2 className="rail-heading mt-4">Fix</h2>
          <FixPane bench={bench} />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  );
}

function VisibleDetail({ bench }: { readonly bench: Bench }) {
  const run = bench.runs.history.find((one) => one.target.kind === 'visible' && one.answer !== null);
  return run?.answer ? (
    <TestResults answer={run.answer} where={run.edits === null ? 'this code' : 'your fix'} />
  ) : null;
}
