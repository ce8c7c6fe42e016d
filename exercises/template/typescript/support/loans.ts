/** A day in ISO form with leading zeros, such as 2026-03-09. */
export type Day = string;

export type Loan = {
  readonly title: string;
  readonly readerId: string;
  readonly dueOn: Day;
  /** Null while the reader has the book. */
  readonly returnedOn: Day | null;
};

export type Reminder = { readonly readerId: string; readonly titles: readonly string[] };

/** The days from one day to a later one; below zero when the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
