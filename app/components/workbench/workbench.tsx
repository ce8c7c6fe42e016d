import { Menu } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { Toaster } from 'sonner';
import { obey } from './bench-commands.ts';
import { CodePane } from './code-pane.tsx';
import { ConflictBanner } from './conflict-banner.tsx';
import { Divider } from './divider.tsx';
import { Drawer } from './drawer.tsx';
import { FindingsList } from './findings-list.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LeftRail } from './left-rail.tsx';
import { PhoneSheet } from './phone-sheet.tsx';
import { CommandPalette } from './palette/command-palette.tsx';
import { DefinitionPalette } from './palette/definition-palette.tsx';
import { SearchPalette } from './palette/search-palette.tsx';
import { TemplatePalette } from './palette/template-palette.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useBench, type Bench } from './use-bench.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useKeys } from './use-keys.ts';
import { useNow } from './use-now.ts';
import { useSize } from './use-size.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { saveWords } from './words.ts';
import type { WorkbenchData } from './workbench-data.ts';
import './workbench.css';
import './left-rail.css';
import './review-code.css';
import './editor.css';
import './finding.css';
import './verdict.css';
import './drawer.css';
import './overlays.css';
import './palette/palette.css';
import './narrow.css';

/** The left column is at least this wide while the whole brief is read beside the code. */
const BRIEF_PX = 400;

/** The page on which a review happens. */
export function Workbench({ data }: { readonly data: WorkbenchData }) {
  const isNarrow = useIsNarrow();
  const bench = useBench(data, { isNarrow });
  useKeys({
    areSingleKeysOn: bench.singleKeys.areOn,
    onCommand: (command) => obey(bench, command),
  });
  return (
    <div
      className="bench"
      style={lookOf(data.profile)}
      data-screen-reader={data.profile.isScreenReader || undefined}
    >
      <TopBar bench={bench} />
      {isNarrow ? <PhoneBench bench={bench} /> : <DeskBench bench={bench} />}
      <Dialogs bench={bench} />
      <LiveRegion bench={bench} />
      <Toaster
        position="top-center"
        className="bench-toaster"
        offset={{ top: 96 }}
        mobileOffset={{ top: 96 }}
      />
    </div>
  );
}

/** Rows keep their proportion to the letters: 20 to 13 pixels. */
function lookOf({ fontSize }: WorkbenchData['profile']): CSSProperties & Record<`--${string}`, string> {
  return { '--code-size': `${fontSize}px`, '--code-row': `${Math.round((fontSize * 20) / 13)}px` };
}

function DeskBench({ bench }: { readonly bench: Bench }) {
  const [isRailOpen, setIsRailOpen] = useState(false);
  const rail = useSize({ name: 'rail', start: 220, least: 160, most: 640 });
  const side = useSize({ name: 'side', start: 340, least: 260, most: 560 });
  const drawer = useSize({ name: 'drawer', start: 208, least: 88, most: 560 });
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--rail-width': `${String(bench.view.isBriefOpen ? Math.max(rail.px, BRIEF_PX) : rail.px)}px`,
    '--side-width': `${String(side.px)}px`,
    '--drawer-height': `${String(drawer.px)}px`,
  };
  return (
    <div className="bench-columns" style={style} data-rail-open={isRailOpen || undefined}>
      <button
        type="button"
        className="bench-icon-button rail-button"
        aria-expanded={isRailOpen}
        aria-label="Brief, files and tests"
        onClick={() => setIsRailOpen(!isRailOpen)}
      >
        <Menu size={16} aria-hidden />
      </button>
      <LeftRail bench={bench} />
      <main className="bench-centre">
        <Divider label="Width of the left column" size={rail} axis="x" grows="forward" />
        <ConflictBanner bench={bench} />
        <CodePane bench={bench} />
        <Divider label="Height of the drawer" size={drawer} axis="y" grows="backward" />
        <Drawer bench={bench} />
        <Divider label="Width of the right column" size={side} axis="x" grows="backward" />
      </main>
      <aside className="bench-side" aria-label="Findings and verdict">
        <FindingsList bench={bench} />
        <VerdictPanel bench={bench} />
      </aside>
    </div>
  );
}

function PhoneBench({ bench }: { readonly bench: Bench }) {
  return (
    <main className="bench-phone">
      <ConflictBanner bench={bench} />
      <CodePane bench={bench} />
      <PhoneSheet bench={bench} />
    </main>
  );
}

function Dialogs({ bench }: { readonly bench: Bench }) {
  const close = () => bench.show({ dialog: null });
  switch (bench.view.dialog) {
    case 'help':
      return <HelpDialog singleKeys={bench.singleKeys} onClose={close} />;
    case 'palette':
      return <CommandPalette bench={bench} onClose={close} />;
    case 'search':
      return <SearchPalette bench={bench} onClose={close} />;
    case 'templates':
      return <TemplatePalette bench={bench} onClose={close} />;
    case 'definitions':
      return <DefinitionPalette bench={bench} onClose={close} />;
    case 'submit':
      return <SubmitDialog bench={bench} onClose={close} />;
    case null:
      return null;
    default:
      return bench.view.dialog satisfies never;
  }
}

/** Says to screen readers what changed: lines, flags, results; and the state of saving only when it turns. */
function LiveRegion({ bench }: { readonly bench: Bench }) {
  const now = useNow(bench.data.now);
  const { saveState } = bench;
  return (
    <>
      <p role="status" className="sr-only">
        {bench.announcement}
      </p>
      <p role="status" className="sr-only">
        {saveState.status === 'saved' || saveState.status === 'saving' ? '' : saveWords(saveState, now)}
      </p>
    </>
  );
}
