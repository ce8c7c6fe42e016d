import { expect, it } from 'vitest';
import { remindersFor } from '../code/reminders';

it('reminds three days before the due day', () => {
  const loans = [{ title: 'Emma', readerId: 'r1', dueOn: '2026-03-13', returnedOn: null }];
  expect(remindersFor(loans, '2026-03-10')).toEqual([{ readerId: 'r1', titles: ['Emma'] }]);
});
