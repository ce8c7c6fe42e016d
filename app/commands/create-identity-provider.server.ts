import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { z } from 'zod';

/** Somebody as the provider knows them. */
export type ProviderAccount = {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the provider says that it is theirs. */
  readonly email: string | null;
  readonly name: string | null;
  readonly groups: readonly string[];
};

/** What must be kept between the way out and the way back. */
type ProviderFacts = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type IdentityProvider = {
  /** As the button says it. */
  readonly name: string;
  /** Where the browser goes; rejects when the provider cannot be reached. */
  start(): Promise<{ readonly url: string; readonly facts: ProviderFacts }>;
  /** Who came back with this query; rejects when the answer is not the one that was asked for. */
  finish(query: string, facts: ProviderFacts): Promise<ProviderAccount>;
};

export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly name: string;
  readonly scope: string;
  readonly groupsClaim: string;
};

/** Where the provider sends people back to. */
const ANSWER_PATH = '/sign-in/provider/answer';

const TIMEOUT_S = 10;
const claimsSchema = z.object({
  sub: z.string().min(1),
  email: z.email().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().max(200).optional(),
  preferred_username: z.string().max(200).optional(),
});
const groupsSchema = z.array(z.string()).catch([]);

/** An OpenID Connect provider: discovered at the first use, asked with PKCE, state and nonce. */
export function createIdentityProvider(
  settings: ProviderSettings,
  { baseUrl }: { baseUrl: string },
): IdentityProvider {
  const redirectUri = baseUrl + ANSWER_PATH;
  let discovered: Promise<Configuration> | null = null;
  const discover = () => {
    discovered ??= discoverProvider(settings).catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  };
  return {
    name: settings.name,
    async start() {
      const config = await discover();
      const facts = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: facts.state,
        nonce: facts.nonce,
        code_challenge: await calculatePKCECodeChallenge(facts.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, facts };
    },
    async finish(query, { state, nonce, verifier }) {
      const config = await discover();
      const tokens = await authorizationCodeGrant(config, new URL(redirectUri + query), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims() ?? {};
      const { sub } = claimsSchema.pick({ sub: true }).parse(claims);
      const hasMore = config.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await fetchUserInfo(config, tokens.access_token, sub) : {};
      return accountOf(
        { ...claims, ...more },
        { issuer: config.serverMetadata().issuer, groupsClaim: settings.groupsClaim },
      );
    },
  };
}

/** An account from claims; an address that is not said to be theirs is none. */
function accountOf(
  claims: Readonly<Record<string, unknown>>,
  { issuer, groupsClaim }: { issuer: string; groupsClaim: string },
): ProviderAccount {
  const {
    sub,
    email,
    email_verified: isVerified,
    name,
    preferred_username: username,
  } = claimsSchema.parse(claims);
  return {
    issuer,
    subject: sub,
    email: isVerified === true && email !== undefined ? email.toLowerCase() : null,
    name: name ?? username ?? null,
    groups: groupsSchema.parse(claims[groupsClaim]),
  };
}

function discoverProvider({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  const url = new URL(issuer);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return discovery(url, clientId, clientSecret ?? undefined, undefined, {
    timeout: TIMEOUT_S,
    ...(isLocal ? { execute: [allowInsecureRequests] } : {}),
  });
}
