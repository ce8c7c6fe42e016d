import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailTransport } from '#app/commands/create-mail-transport.server.ts';

const LETTER = {
  to: 'ada@example.org',
  subject: 'A new password',
  text: 'Open this link:\nhttp://localhost/x\n',
};

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

describe('a mail server', () => {
  it('gets the letter with sender, receiver and text', async () => {
    const server = await listen('250 fine');
    const transport = createMailTransport({ url: server.url, from: 'Countersign <c@example.org>' });
    await transport.send(LETTER);
    const said = server.said();
    expect(said).toContain('MAIL FROM:<c@example.org>');
    expect(said).toContain('RCPT TO:<ada@example.org>');
    expect(said).toContain('Subject: A new password');
    expect(said).toContain('http://localhost/x');
  });

  it('that does not take it makes sending fail', async () => {
    const server = await listen('550 no such person');
    const transport = createMailTransport({ url: server.url, from: 'c@example.org' });
    await expect(transport.send(LETTER)).rejects.toThrow('550');
  });

  it('that is not there makes sending fail', async () => {
    const server = await listen('250 fine');
    for (const one of open.splice(0)) one.close();
    const transport = createMailTransport({ url: server.url, from: 'c@example.org' });
    await expect(transport.send(LETTER)).rejects.toThrow('ECONNREFUSED');
  });
});

/** A mail server that answers RCPT with `toReceiver` and everything else kindly. */
async function listen(toReceiver: string): Promise<{ url: string; said(): string }> {
  let said = '';
  const server = createServer((socket: Socket) => {
    let isData = false;
    socket.setEncoding('utf8').write('220 here\r\n');
    socket.on('data', (text: string) => {
      said += text;
      if (isData && !said.endsWith('\r\n.\r\n')) return;
      const command = isData ? 'END' : text.slice(0, 4).toUpperCase();
      isData = command === 'DATA';
      socket.write(`${command === 'DATA' ? '354 go on' : command === 'RCPT' ? toReceiver : '250 fine'}\r\n`);
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, said: () => said };
}
