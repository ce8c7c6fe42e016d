import { expect, it } from 'vitest';
import { remindersFor } from '../code/reminders';

it('leaves the list of the desk as it is', () => {
  const loans = ['2026-03-12', '2026-03-11'].map((dueOn) => ({
    title: dueOn,
    readerId: 'r1',
    dueOn,
    returnedOn: null,
  }));
  remindersFor(loans, '2026-03-10');
  expect(loans.map(({ dueOn }) => dueOn)).toEqual(['2026-03-12', '2026-03-11']);
});
