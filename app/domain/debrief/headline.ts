import type { GradedReview } from '#app/domain/grading/grade.ts';
import { countWords, listWords, numberWord } from './words.ts';

/** The first thing a debrief says: what came of the review, then what it leaves open. */
export type Headline = { readonly lead: string; readonly follow: string };

/** The leading sentences of a debrief; `title` names a planted defect. */
export function tellHeadline(
  grade: Pick<GradedReview, 'planted' | 'defects' | 'falseAlarms' | 'verdict'>,
  title: (defectId: string) => string,
): Headline {
  return grade.planted.length === 0 ? tellClean(grade) : tellPlanted(grade, title);
}

function tellClean({ falseAlarms, verdict }: Pick<GradedReview, 'falseAlarms' | 'verdict'>): Headline {
  const flags = `You flagged ${countWords(falseAlarms, 'stretch', 'stretches')} of code that is right.`;
  if (verdict.given === 'request-changes') {
    return {
      lead: 'Nothing was planted, and you asked for changes.',
      follow: falseAlarms === 0 ? 'This change could have gone out as it stood.' : flags,
    };
  }
  return {
    lead: 'Nothing was planted, and you approved it.',
    follow:
      falseAlarms === 0
        ? 'You read code that is right and let it be. That is half of the work.'
        : `The decision was right. ${flags}`,
  };
}

function tellPlanted(
  { defects, falseAlarms, verdict }: Pick<GradedReview, 'defects' | 'falseAlarms' | 'verdict'>,
  title: (defectId: string) => string,
): Headline {
  const missed = defects.filter(({ level }) => level === 'missed');
  const found = defects.length - missed.length;
  const shown = defects.filter(
    ({ level }) => level === 'proven' || level === 'fixed' || level === 'proven+fixed',
  );
  const total = defects.length;
  const lead =
    found === 0
      ? `You found none of the ${countWords(total, 'planted defect')}${wordOf(verdict.given)}.`
      : `You found ${foundWords(found, total)}${shownWords(shown, found)}.`;
  const gotPast =
    missed.length === 0
      ? 'Nothing got past you'
      : `${listWords(missed.map(({ id }) => quoted(title(id))))} got past you`;
  const alarms =
    falseAlarms === 0
      ? 'you flagged nothing that is right'
      : `you flagged ${countWords(falseAlarms, 'stretch', 'stretches')} of code that is right`;
  return { lead, follow: `${gotPast}, and ${alarms}.` };
}

function foundWords(found: number, total: number): string {
  if (found === 1 && total === 1) return 'the planted defect';
  if (found === total) return `all ${numberWord(total)} planted defects`;
  return `${numberWord(found)} of ${numberWord(total)} planted defects`;
}

function shownWords(shown: readonly GradedReview['defects'][number][], found: number): string {
  const proven = shown.filter(({ level }) => level !== 'fixed').length;
  const fixed = shown.filter(({ level }) => level !== 'proven').length;
  if (proven > 0 && fixed > 0)
    return `, proved ${partWords(proven, found)} and fixed ${partWords(fixed, found)}`;
  if (proven > 0) return ` and proved ${partWords(proven, found)}`;
  return fixed > 0 ? ` and fixed ${partWords(fixed, found)}` : ' and proved none';
}

function partWords(part: number, found: number): string {
  if (part < found) return numberWord(part);
  return found === 1 ? 'it' : found === 2 ? 'both' : `all ${numberWord(found)}`;
}

function wordOf(verdict: GradedReview['verdict']['given']): string {
  return verdict === 'approve' ? ' and approved the change' : '';
}

function quoted(title: string): string {
  return `“${title}”`;
}
