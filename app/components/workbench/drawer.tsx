import { Tabs } from '@base-ui/react/tabs';
import { Play, Square } from 'lucide-react';
import { Button } from '#app/components/button.tsx';
import { Kbd } from '#app/components/kbd.tsx';
import { runOpenTab } from './bench-acts.ts';
import { FixPane } from './fix-pane.tsx';
import { HistoryPane } from './history-pane.tsx';
import { ProofPane } from './proof-pane.tsx';
import { RunPane } from './run-pane.tsx';
import type { Bench } from './use-bench.ts';
import type { DrawerTab } from './use-view.ts';

const TABS = [
  { tab: 'proof', title: 'Proof' },
  { tab: 'fix', title: 'Fix' },
  { tab: 'run', title: 'Run' },
  { tab: 'history', title: 'History' },
] as const satisfies readonly { tab: DrawerTab; title: string }[];

/** Proof, fix and runs under the code. */
export function Drawer({ bench }: { readonly bench: Bench }) {
  const { view, selected } = bench;
  return (
    <section className="drawer" aria-label="Proof, fix and runs">
      <Tabs.Root
        className="drawer-tabs"
        value={view.drawerTab}
        onValueChange={(tab: DrawerTab) => bench.show({ drawerTab: tab })}
      >
        <div className="drawer-bar">
          <Tabs.List className="drawer-list" aria-label="Proof, fix and runs">
            {TABS.map(({ tab, title }) => (
              <Tabs.Tab key={tab} value={tab} className="drawer-tab">
                {title}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <span className="grow" />
          {view.drawerTab === 'proof' && selected !== null && (
            <span className="drawer-note">For finding {selected.number}</span>
          )}
          {bench.data.isRunnable && <RunButton bench={bench} />}
        </div>
        <Tabs.Panel value="proof" className="drawer-panel">
          <ProofPane bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="fix" className="drawer-panel">
          <FixPane bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="run" className="drawer-panel">
          <RunPane bench={bench} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className="drawer-panel">
          <HistoryPane bench={bench} />
        </Tabs.Panel>
      </Tabs.Root>
    </section>
  );
}

/** Runs what is open, or stops what runs. */
export function RunButton({ bench }: { readonly bench: Bench }) {
  const words = runButtonWords(bench);
  if (bench.runs.isRunning) {
    return (
      <Button size="small" onClick={bench.runs.stop}>
        <Square size={14} aria-hidden /> Stop
      </Button>
    );
  }
  return (
    <Button size="small" onClick={() => void runOpenTab(bench)}>
      <Play size={14} aria-hidden /> {words} <Kbd>Alt R</Kbd>
    </Button>
  );
}

/** Names what `runOpenTab` would run. */
function runButtonWords({ view, selected, state }: Bench): string {
  if (view.drawerTab === 'proof' && selected !== null && selected.proof !== '') return 'Run proof';
  const hasEdits = Object.keys(state.draft.edits).length > 0;
  return view.drawerTab === 'fix' && hasEdits ? 'Run tests on fix' : 'Run tests';
}
