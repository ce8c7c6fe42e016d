import { createTransport } from 'nodemailer';
import type { Mail } from '#db/outbox.server.ts';

/** A mail server that does not answer within this time is tried again later. */
const TIMEOUT_MS = 20_000;

/** Hands letters to the mail server at `url`; rejects when it does not take one. */
export function createMailTransport({ url, from }: { url: string; from: string }): {
  send(mail: Mail): Promise<void>;
} {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail });
    },
  };
}
