import { openFinding, runVisible } from '../bench-acts.ts';
import { titleOf } from '../findings-list.tsx';
import { jumpTo } from '../go-to.ts';
import { KEY_GROUPS, type Command } from '../keys.ts';
import { lineWords } from '../line-selection.ts';
import type { Bench } from '../use-bench.ts';
import type { PaletteGroup, PaletteItem } from './palette.tsx';

/** Every command with its key, then what has no key, then the files and the findings. */
export function commandGroups(bench: Bench, obey: (command: Command) => void): readonly PaletteGroup[] {
  const commands = KEY_GROUPS.map((group) => ({
    id: group.title,
    title: group.title,
    items: group.rows
      .filter(({ command }) => command !== 'palette')
      .map(({ command, keys, words }): PaletteItem => ({
        id: command,
        words,
        keys,
        act: () => obey(command),
      })),
  }));
  return [
    ...commands,
    { id: 'more', title: 'Without a key', items: keylessItems(bench) },
    { id: 'files', title: 'Files', items: fileItems(bench) },
    { id: 'findings', title: 'Findings', items: findingItems(bench) },
  ];
}

function keylessItems(bench: Bench): readonly PaletteItem[] {
  const { act, show, hints, runs, data } = bench;
  const isPractice = data.mode === 'practice';
  return [
    { id: 'approve', words: 'Approve', act: () => act({ type: 'decide', change: { verdict: 'approve' } }) },
    {
      id: 'request-changes',
      words: 'Request changes',
      act: () => act({ type: 'decide', change: { verdict: 'request-changes' } }),
    },
    {
      id: 'run-visible',
      words: 'Run the visible tests',
      act: () => {
        show({ drawerTab: 'run', sheetTab: 'tests' });
        void runVisible(bench);
      },
    },
    ...(bench.selected !== null && data.testBlocks.length > 0
      ? [
          {
            id: 'templates',
            words: 'Start the proof from a visible test',
            act: () => show({ dialog: 'templates' }),
          },
        ]
      : []),
    ...(runs.isRunning ? [{ id: 'stop', words: 'Stop the run', act: runs.stop }] : []),
    {
      id: 'history',
      words: 'Show the runs of this session',
      act: () => show({ drawerTab: 'history', sheetTab: 'tests' }),
    },
    ...(isPractice
      ? [
          {
            id: 'hint',
            words: 'Give me a hint',
            note: 'marks this practice as hinted',
            act: () => void hints.ask('same'),
          },
        ]
      : []),
  ];
}

function fileItems(bench: Bench): readonly PaletteItem[] {
  return bench.data.files.map(({ path, lines }) => ({
    id: `file ${path}`,
    words: path,
    note: `${String(lines.length)} lines`,
    isCode: true,
    act: () => jumpTo(bench, { path, line: 1 }),
  }));
}

function findingItems(bench: Bench): readonly PaletteItem[] {
  return bench.findings.map((finding) => ({
    id: `finding ${finding.id}`,
    words: `${String(finding.number)}: ${titleOf(bench, finding)}`,
    note: `${finding.file}, ${lineWords({ start: finding.startLine, end: finding.endLine })}`,
    act: () => openFinding(bench, finding),
  }));
}
