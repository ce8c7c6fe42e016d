import type { OpenedAttempt } from '#app/commands/open-attempt.server.ts';
import { renderMarkdown } from '#app/components/render-markdown.server.tsx';
import type { WorkbenchData } from '#app/components/workbench/workbench-data.ts';
import type { AppContext } from '#app/context.server.ts';
import type { ProfileSettings } from '#app/domain/person/profile-settings.ts';
import { groupKinds } from './group-kinds.ts';
import { listRemovedFiles, presentFiles } from './present-files.server.ts';

type Given = {
  readonly context: Pick<AppContext, 'highlight' | 'library' | 'now'>;
  readonly learnerName: string;
  readonly profile: ProfileSettings;
};

/** What the workbench shows of an open attempt: field by field, so that nothing new slips through unseen. */
export function presentWorkbench(
  { attempt, view, draft, revision, savedAt, attention, hints, testBlocks }: OpenedAttempt,
  { context, learnerName, profile }: Given,
): WorkbenchData {
  return {
    attemptId: attempt.id,
    mode: attempt.mode,
    startedAt: attempt.startedAt,
    now: context.now(),
    title: view.title,
    summary: view.summary,
    minutes: view.minutes,
    entry: view.entry,
    isRunnable: view.language !== 'go',
    brief: {
      ticket: renderMarkdown(view.brief.ticket),
      prompt: renderMarkdown(view.brief.prompt),
      reply: renderMarkdown(view.brief.reply),
      note: renderMarkdown(view.note),
    },
    files: presentFiles(view, context.highlight),
    removedFiles: listRemovedFiles(view),
    testBlocks,
    kinds: groupKinds(context.library.taxonomy),
    draft,
    revision,
    savedAt,
    learnerName,
    profile: {
      fontSize: profile.fontSize,
      hasKeys: profile.hasKeys,
      isScreenReader: profile.isScreenReader,
    },
    attention,
    hints,
  };
}
