import type { TypedResponse } from '@remix-run/node';
import type { Answer } from '#app/domain/answer.ts';
import { json } from './json.server.ts';

/** Tells what an action did, with links to hand on if it made any. */
export function done(told: string, links: Answer['links'] = []): TypedResponse<Answer> {
  return json({ told, isRefused: false, links });
}

/** Tells why an action did nothing. */
export function refused(told: string, status: 400 | 404 | 409 = 409): TypedResponse<Answer> {
  return json({ told, isRefused: true, links: [] }, { status });
}
