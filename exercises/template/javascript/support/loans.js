/**
 * A day in ISO form with leading zeros, such as 2026-03-09.
 * @typedef {string} Day
 *
 * A loan; `returnedOn` is null while the reader has the book.
 * @typedef {{ title: string, readerId: string, dueOn: Day, returnedOn: Day | null }} Loan
 *
 * @typedef {{ readerId: string, titles: string[] }} Reminder
 */

/**
 * The days from one day to a later one; below zero when the second is the earlier one.
 * @param {Day} from
 * @param {Day} to
 */
export function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
