import { notFound } from './not-found.server.ts';

/** Ids are UUIDs or folder names; anything longer names nothing. */
const LONGEST_ID = 200;

/** The route parameter called `name`; 404 when it is absent, empty or longer than any id. */
export function requireParam(value: string | undefined, name: string): string {
  return value && value.length <= LONGEST_ID ? value : notFound(name);
}
