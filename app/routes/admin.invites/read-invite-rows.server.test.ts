import { describe, expect, it } from 'vitest';
import { readInviteRows } from './read-invite-rows.server.ts';

const teams = [{ id: 't1', name: 'Payments' }];

function read(text: string) {
  const result = readInviteRows(text, { teams });
  return result.status === 'read'
    ? result.wanted.map(({ email, name, role, teamId }) => [email, name, role, teamId])
    : result.problems;
}

describe('lines of people to invite', () => {
  it('have an address, and may have a name, a role and a team', () => {
    const text =
      'E-mail,Name,Role,Team\na@example.org\n"b@example.org","Bea, the second",Mentor,payments\r\nc@example.org,,admin,\n\n';
    expect(read(text)).toEqual([
      ['a@example.org', null, 'learner', null],
      ['b@example.org', 'Bea, the second', 'mentor', 't1'],
      ['c@example.org', null, 'admin', null],
    ]);
  });

  it.each([
    ['nobody', 'Line 1: "nobody" is no e-mail address.'],
    ['email\na@example.org,A,boss', 'Line 2: "boss" is no role'],
    ['a@example.org,A,learner,Search', 'no open team "Search"'],
    ['a@example.org,A,manager', 'a manager needs a team'],
    ['a@example.org,A,admin,Payments', 'an admin has no team'],
    ['a@example.org\nA@example.org', 'a@example.org stands there twice'],
    ['"a@example.org', 'not CSV'],
    ['email,name', 'no line with an address'],
    [Array.from({ length: 501 }, (_, n) => `p${n}@example.org`).join('\n'), 'These are 501 people'],
  ])('are all refused when one is wrong: %j', (text, says) => {
    expect(read(text).join(' ')).toContain(says);
  });
});
