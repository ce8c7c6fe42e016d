import type { Draft, DraftFinding } from '#app/domain/attempt/draft.ts';
import type { DraftAction, DraftConflict } from './draft-action.ts';

type Three = { readonly base: Draft; readonly mine: Draft; readonly theirs: Draft };
type Merged = { readonly draft: Draft; readonly conflicts: readonly DraftConflict[] };

/**
 * Brings two drafts together that both grew from `base`: findings by id and field by field, edits by file. A finding that one
 * side removed and the other changed stays. Where both changed the same thing differently mine stands and theirs is a conflict.
 */
export function mergeDrafts({ base, mine, theirs }: Three): Merged {
  const conflicts: DraftConflict[] = [];
  const findings = mergeFindings({ base, mine, theirs }, conflicts);
  const edits = mergeEdits({ base, mine, theirs }, conflicts);
  const decision = mergeDecision({ base, mine, theirs }, conflicts);
  const viewed = mergeViewed({ base, mine, theirs });
  return { draft: { ...decision, findings, edits, viewed }, conflicts };
}

function mergeFindings({ base, mine, theirs }: Three, conflicts: DraftConflict[]): DraftFinding[] {
  const was = byId(base);
  const other = byId(theirs);
  const own = byId(mine);
  const kept = mine.findings.flatMap((finding) => {
    const old = was.get(finding.id);
    const their = other.get(finding.id);
    if (their === undefined) return old !== undefined && isSame(old, finding) ? [] : [finding];
    return [mergeFinding({ old: old ?? finding, mine: finding, theirs: their }, conflicts)];
  });
  const added = theirs.findings.filter((finding) => {
    if (own.has(finding.id)) return false;
    const old = was.get(finding.id);
    return old === undefined || !isSame(old, finding);
  });
  return [...kept, ...added];
}

function mergeFinding(
  { old, mine, theirs }: { old: DraftFinding; mine: DraftFinding; theirs: DraftFinding },
  conflicts: DraftConflict[],
): DraftFinding {
  const { change, isDisputed } = mergeFields({ base: old, mine, theirs });
  if (isDisputed) {
    const take: DraftAction = { type: 'change-finding', findingId: mine.id, change: theirs };
    const where = `${mine.file}, line ${String(mine.startLine)}`;
    conflicts.push({ key: `finding:${mine.id}`, label: `The finding in ${where}`, take });
  }
  return { ...mine, ...change };
}

function mergeEdits({ base, mine, theirs }: Three, conflicts: DraftConflict[]): Draft['edits'] {
  const paths = new Set([...Object.keys(mine.edits), ...Object.keys(theirs.edits)]);
  const entries = [...paths].flatMap((path): [string, string][] => {
    const was = base.edits[path];
    const own = mine.edits[path];
    const other = theirs.edits[path];
    const text = own === was ? other : own;
    const isDisputed = own !== was && other !== was && own !== other;
    if (isDisputed && own !== undefined && other !== undefined) {
      const take: DraftAction = { type: 'edit-file', path, text: other, shown: '' };
      conflicts.push({ key: `edit:${path}`, label: `Your fix of ${path}`, take });
    }
    const kept = text ?? (isDisputed ? other : undefined);
    return kept === undefined ? [] : [[path, kept]];
  });
  return Object.fromEntries(entries);
}

function mergeDecision({ base, mine, theirs }: Three, conflicts: DraftConflict[]): Draft {
  const { change, isDisputed } = mergeFields({
    base: decisionOf(base),
    mine: decisionOf(mine),
    theirs: decisionOf(theirs),
  });
  if (isDisputed) {
    conflicts.push({
      key: 'decision',
      label: 'The verdict or your notes',
      take: { type: 'decide', change: decisionOf(theirs) },
    });
  }
  return { ...mine, ...change };
}

function mergeViewed({ base, mine, theirs }: Three): string[] {
  const all = [...new Set([...mine.viewed, ...theirs.viewed])];
  return all.filter((path) => {
    const was = base.viewed.includes(path);
    const own = mine.viewed.includes(path);
    return own === was ? theirs.viewed.includes(path) : own;
  });
}

/** Their changes to fields that mine left alone, and whether any field was changed on both sides in different ways. */
function mergeFields<T extends object>({
  base,
  mine,
  theirs,
}: {
  base: T;
  mine: T;
  theirs: T;
}): {
  change: Partial<T>;
  isDisputed: boolean;
} {
  const change: Partial<T> = {};
  let isDisputed = false;
  for (const key in theirs) {
    if (theirs[key] === base[key] || theirs[key] === mine[key]) continue;
    if (mine[key] === base[key]) change[key] = theirs[key];
    else isDisputed = true;
  }
  return { change, isDisputed };
}

function decisionOf({ verdict, confidence, coverageConfidence, openQuestions }: Draft) {
  return { verdict, confidence, coverageConfidence, openQuestions };
}

function byId(draft: Draft): Map<string, DraftFinding> {
  return new Map(draft.findings.map((finding) => [finding.id, finding]));
}

function isSame(a: DraftFinding, b: DraftFinding): boolean {
  return JSON.stringify(a, Object.keys(a).toSorted()) === JSON.stringify(b, Object.keys(a).toSorted());
}
