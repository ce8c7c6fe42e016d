import { once } from 'node:events';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider on loopback; whoever signs in there is `login@example.org` in the groups given. */
export type RunningProvider = {
  readonly issuer: string;
  /** Tells the provider where its one client comes back; asked for before the client has an address. */
  allow(redirectUri: string): void;
  /** Whose groups are what. */
  readonly groups: Map<string, readonly string[]>;
  /** Whose address is not verified. */
  readonly unverified: Set<string>;
  close(): Promise<void>;
};

export const CLIENT = { id: 'countersign', secret: 'a-secret-for-tests-only' } as const;

export async function startIdentityProvider(): Promise<RunningProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const groups = new Map<string, readonly string[]>();
  const unverified = new Set<string>();
  return {
    issuer,
    groups,
    unverified,
    allow(redirectUri) {
      const provider = createProvider(issuer, { redirectUri, groups, unverified });
      server.on('request', provider.callback());
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function createProvider(
  issuer: string,
  {
    redirectUri,
    groups,
    unverified,
  }: Pick<RunningProvider, 'groups' | 'unverified'> & { redirectUri: string },
): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    pkce: { required: () => true },
    cookies: { keys: ['for-tests-only'] },
    findAccount: (_context, login) => ({
      accountId: login,
      claims: () => ({
        sub: login,
        name: `${login} of the provider`,
        email: `${login}@example.org`,
        email_verified: !unverified.has(login),
        groups: [...(groups.get(login) ?? [])],
      }),
    }),
  });
}
