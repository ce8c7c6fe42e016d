import { describe, expect, it } from 'vitest';
import { remindersFor } from '../code/reminders';

const TODAY = '2026-03-10';

function lend(title, dueOn, more = {}) {
  return { title, dueOn, readerId: 'r1', returnedOn: null, ...more };
}

describe('remindersFor', () => {
  it('has no message when nothing is lent', () => {
    expect(remindersFor([], TODAY)).toEqual([]);
  });

  it('reminds of a book that is due tomorrow', () => {
    expect(remindersFor([lend('Emma', '2026-03-11')], TODAY)).toEqual([{ readerId: 'r1', titles: ['Emma'] }]);
  });

  it('waits with a book that is due in ten days', () => {
    expect(remindersFor([lend('Emma', '2026-03-20')], TODAY)).toEqual([]);
  });

  it('leaves overdue books to the letters', () => {
    expect(remindersFor([lend('Emma', '2026-02-27')], TODAY)).toEqual([]);
  });

  it('leaves out a book that has come back', () => {
    const loans = [lend('Emma', '2026-03-11', { returnedOn: '2026-03-09' })];
    expect(remindersFor(loans, TODAY)).toEqual([]);
  });

  it('puts the books of a reader into one message, in the order of their due days', () => {
    const loans = [lend('Middlemarch', '2026-03-12'), lend('Emma', '2026-03-11')];
    expect(remindersFor(loans, TODAY)).toEqual([{ readerId: 'r1', titles: ['Emma', 'Middlemarch'] }]);
  });

  it('writes to each reader', () => {
    const loans = [lend('Emma', '2026-03-11'), lend('Persuasion', '2026-03-12', { readerId: 'r2' })];
    expect(remindersFor(loans, TODAY).map(({ readerId }) => readerId)).toEqual(['r1', 'r2']);
  });

  it('counts days over the end of a month', () => {
    expect(remindersFor([lend('Emma', '2026-03-01')], '2026-02-27')).toHaveLength(1);
  });
});
