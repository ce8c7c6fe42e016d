import { daysBetween, type Day, type Loan, type Reminder } from '../support/loans.ts';

/** How long before its due day a loan is mentioned for the first time. */
const DAYS_AHEAD = 3;

/** The messages of one morning: one for each reader, the titles in the order of their due days. */
export function remindersFor(loans: Loan[], today: Day): Reminder[] {
  const titles = new Map<string, string[]>();
  // @plant given-order
  const inOrder = loans.sort(byDueDay);
  // @clean
  const inOrder = loans.toSorted(byDueDay);
  // @end
  for (const { readerId, title } of inOrder.filter((loan) => isDueSoon(loan, today))) {
    const own = titles.get(readerId) ?? [];
    titles.set(readerId, [...own, title]);
  }
  return [...titles].map(([readerId, own]) => ({ readerId, titles: own }));
}

function isDueSoon(loan: Loan, today: Day): boolean {
  if (loan.returnedOn !== null) return false;
  const daysLeft = daysBetween(today, loan.dueOn);
  if (daysLeft < 0) return false;
  // @plant third-day
  return daysLeft < DAYS_AHEAD;
  // @clean
  return daysLeft <= DAYS_AHEAD;
  // @end
}

function byDueDay(a: Loan, b: Loan): number {
  // @decoy day-text
  if (a.dueOn === b.dueOn) return 0;
  return a.dueOn < b.dueOn ? -1 : 1;
  // @end
}
