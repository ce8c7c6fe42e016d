import { daysBetween } from '../support/loans.js';

/** The messages of one morning: one for each reader, the titles in the order of their due days. */
export function remindersFor(loans, today) {
  const due = loans
    .filter(({ returnedOn }) => returnedOn === null)
    .map((loan) => ({ ...loan, left: daysBetween(today, loan.dueOn) }))
    .filter(({ left }) => left >= 0 && left < 4)
    .sort((a, b) => a.left - b.left);
  const readerIds = [...new Set(due.map(({ readerId }) => readerId))];
  return readerIds.map((readerId) => ({
    readerId,
    titles: due.filter((loan) => loan.readerId === readerId).map(({ title }) => title),
  }));
}
