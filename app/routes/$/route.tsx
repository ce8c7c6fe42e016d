import { notFound } from '#app/http/not-found.server.ts';

/** Any address that nothing else answers. Open to visitors: it tells nothing. */
export function loader() {
  return notFound();
}

export function action() {
  return notFound();
}

/** A component makes this a page, so that the error page is drawn around the 404. */
export default function UnknownAddress() {
  return null;
}
