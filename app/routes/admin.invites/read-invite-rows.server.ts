import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { WantedInvite } from '#app/commands/create-invites.server.ts';
import { ROLES } from '#app/domain/role.ts';
import { MOST_IN_CSV } from './schema.server.ts';

export type ReadRows =
  | { readonly status: 'read'; readonly wanted: readonly WantedInvite[] }
  | { readonly status: 'wrong'; readonly problems: readonly string[] };

const SHOWN_PROBLEMS = 5;
const rowsSchema = z.array(z.array(z.string()));

/** Reads lines `address, name, role, team`; all but the address may be left out. Nothing is invited if one line is wrong. */
export function readInviteRows(
  text: string,
  { teams }: { teams: readonly { readonly id: string; readonly name: string }[] },
): ReadRows {
  const rows = parseRows(text);
  if (rows === null)
    return { status: 'wrong', problems: ['This is not CSV: a quotation mark is not closed.'] };
  const people = isHeader(rows[0]) ? rows.slice(1) : rows;
  const offset = rows.length - people.length;
  if (people.length === 0) return { status: 'wrong', problems: ['There is no line with an address.'] };
  if (people.length > MOST_IN_CSV)
    return {
      status: 'wrong',
      problems: [`These are ${people.length} people; at most ${MOST_IN_CSV} go at once.`],
    };
  const read = people.map((row) => readRow(row, teams));
  const problems = read.flatMap((one, index) =>
    typeof one === 'string' ? [`Line ${index + 1 + offset}: ${one}`] : [],
  );
  const emails = read.flatMap((one) => (typeof one === 'string' ? [] : [one.email?.toLowerCase()]));
  const twice = emails.find((email, index) => emails.indexOf(email) !== index);
  if (twice !== undefined) problems.push(`${twice} stands there twice.`);
  if (problems.length > 0) return { status: 'wrong', problems: problems.slice(0, SHOWN_PROBLEMS) };
  return { status: 'read', wanted: read.filter((one) => typeof one !== 'string') };
}

function parseRows(text: string): readonly (readonly string[])[] | null {
  try {
    return rowsSchema.parse(
      parse(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true }),
    );
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function isHeader(row: readonly string[] | undefined): boolean {
  return row !== undefined && /^(e-?mail|address)/i.test(row[0] ?? '') && !row[0]?.includes('@');
}

/** The invite that a line asks for, or what is wrong with it. */
function readRow(
  [email = '', name = '', roleName = '', teamName = '']: readonly string[],
  teams: readonly { readonly id: string; readonly name: string }[],
): WantedInvite | string {
  if (!z.email().safeParse(email).success) return `"${email.slice(0, 60)}" is no e-mail address.`;
  const role = ROLES.find((known) => known === (roleName.toLowerCase() || 'learner'));
  if (role === undefined) return `"${roleName.slice(0, 60)}" is no role: learner, mentor, manager or admin.`;
  const team = teams.find((known) => known.name.toLowerCase() === teamName.toLowerCase());
  if (teamName !== '' && team === undefined) return `there is no open team "${teamName.slice(0, 60)}".`;
  if (role === 'admin' && team !== undefined) return 'an admin has no team.';
  if ((role === 'mentor' || role === 'manager') && team === undefined) return `a ${role} needs a team.`;
  return { email, name: name === '' ? null : name.slice(0, 200), role, teamId: team?.id ?? null, most: 1 };
}
