import { redirect } from '@remix-run/node';

/** Sends the browser to another site: only to an address that a configured integration made. */
export function redirectOut(url: string, init: ResponseInit): Response {
  return redirect(url, init);
}
