import { useMemo, useState } from 'react';
import type { EditorModule } from './editor/editor-module.ts';
import { useEditorModule } from './editor/use-editor-module.ts';
import { orderFindings, type NumberedFinding } from './order-findings.ts';
import { useAttention, type AttentionTrace } from './use-attention.ts';
import { useDraft, type OpenDraft } from './use-draft.ts';
import { useHints, type Hints } from './use-hints.ts';
import { useSingleKeys, type SingleKeys } from './use-single-keys.ts';
import { useRuns, type Runs } from './use-runs.ts';
import { useView, type OpenView } from './use-view.ts';
import type { WorkbenchData, WorkbenchFile } from './workbench-data.ts';

/** Everything that the parts of the workbench read and do. */
export type Bench = OpenDraft &
  OpenView & {
    readonly data: WorkbenchData;
    readonly file: WorkbenchFile;
    readonly findings: readonly NumberedFinding[];
    readonly selected: NumberedFinding | null;
    readonly runs: Runs;
    readonly hints: Hints;
    readonly attention: AttentionTrace;
    /** Whether the page is as narrow as a phone: forms open in the sheet then. */
    readonly isNarrow: boolean;
    readonly singleKeys: SingleKeys;
    /** The code editor once it is there; null: the page as the server made it. */
    readonly editor: EditorModule | null;
    /** Said once to screen readers. */
    readonly announcement: string;
    readonly announce: (words: string) => void;
  };

/** The state of one open workbench; an exercise without files is a broken exercise. */
export function useBench(data: WorkbenchData, { isNarrow }: { isNarrow: boolean }): Bench {
  const draft = useDraft(data);
  const { view, show } = useView(data.files);
  const runs = useRuns(data.attemptId);
  const hints = useHints(data);
  const attention = useAttention({ attemptId: data.attemptId, path: view.path });
  const editor = useEditorModule(isNarrow);
  const singleKeys = useSingleKeys({ usual: data.profile.hasKeys });
  const [announcement, announce] = useState('');
  const drafted = draft.state.draft.findings;
  const findings = useMemo(() => {
    const paths = data.files.map((one) => one.path);
    return orderFindings(drafted, paths);
  }, [drafted, data.files]);
  const file = data.files.find((one) => one.path === view.path) ?? data.files[0];
  if (file === undefined) throw new Error(`exercise of attempt ${data.attemptId} has no files to review`);
  const selected = findings.find((finding) => finding.id === view.findingId) ?? null;
  return {
    ...draft,
    view,
    show,
    data,
    file,
    findings,
    selected,
    runs,
    hints,
    attention,
    isNarrow,
    singleKeys,
    editor,
    announcement,
    announce,
  };
}
