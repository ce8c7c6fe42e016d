import { useState } from 'react';
import type { LineSelection } from './line-selection.ts';
import type { WorkbenchFile } from './workbench-data.ts';

export type DrawerTab = 'proof' | 'fix' | 'run' | 'history';
export type SheetTab = 'findings' | 'brief' | 'tests' | 'proof';
type DialogName = 'help' | 'submit' | 'palette' | 'search' | 'definitions' | 'templates';

/** A name in the code as it was pointed at. */
type PointedName = { readonly name: string; readonly isMember: boolean };

export type View = {
  readonly path: string;
  /** Files that were opened, in tab order: what is under review first. */
  readonly openPaths: readonly string[];
  readonly selection: LineSelection;
  /** The name under the cursor, where there is one; another selection forgets it. */
  readonly name: PointedName | null;
  /** Where the learner was before each jump, newest last. */
  readonly trail: readonly LineSelection[];
  /** Whether lines that the change removed, and which are new, are shown. */
  readonly isDiffShown: boolean;
  readonly findingId: string | null;
  /** Whether the form of the selected finding is open. */
  readonly isFormOpen: boolean;
  /** Where the focus goes when the form opens; null leaves it where it is. */
  readonly formFocus: 'kind' | 'comment' | null;
  /** Whether the whole brief stands beside the code. */
  readonly isBriefOpen: boolean;
  /** A key asked for the editor in the drawer; whoever gives it the focus takes the wish back. */
  readonly wantsEditor: boolean;
  /** The line that the editor in the drawer is asked to show. */
  readonly wantsLine: number | null;
  /** The finding whose proof is being written: its editor stays while it is empty for a moment. */
  readonly provingId: string | null;
  readonly drawerTab: DrawerTab;
  readonly sheetTab: SheetTab;
  readonly dialog: DialogName | null;
};

export type ViewChange = Partial<Omit<View, 'openPaths'>>;

export type OpenView = { readonly view: View; readonly show: (change: ViewChange) => void };

/** Where the learner is: file, lines, finding, tab, dialog. Nothing of it is part of the draft. */
export function useView(files: readonly WorkbenchFile[]): OpenView {
  const [view, setView] = useState<View>(() => firstView(files));
  return { view, show: (change) => setView((before) => changeView(before, change)) };
}

function firstView(files: readonly WorkbenchFile[]): View {
  const path = files[0]?.path ?? '';
  return {
    path,
    openPaths: files.filter((file) => file.role === 'code').map((file) => file.path),
    selection: { file: path, anchor: 1, head: 1 },
    name: null,
    trail: [],
    isDiffShown: true,
    findingId: null,
    isFormOpen: false,
    formFocus: null,
    isBriefOpen: false,
    wantsEditor: false,
    wantsLine: null,
    provingId: null,
    drawerTab: 'proof',
    sheetTab: 'findings',
    dialog: null,
  };
}

/** The view after a change; another file starts at its first line unless lines are named, and gets a tab. */
export function changeView(before: View, change: ViewChange): View {
  const path = change.selection?.file ?? change.path ?? before.path;
  const selection =
    change.selection ??
    (path === before.selection.file ? before.selection : { file: path, anchor: 1, head: 1 });
  const openPaths = before.openPaths.includes(path) ? before.openPaths : [...before.openPaths, path];
  const name = change.name ?? (selection === before.selection ? before.name : null);
  return { ...before, ...change, path, selection, name, openPaths };
}
