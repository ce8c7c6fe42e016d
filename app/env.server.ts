import { availableParallelism } from 'node:os';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const settingsSchema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    /** The address to listen on: this machine only, unless said otherwise. */
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: port.default(3000),
    /** Where people reach the app, for links and the same-origin check, for example https://countersign.example.org */
    BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Allows plain http on another host than localhost, where TLS ends in front of a trusted network. */
    ALLOW_HTTP: z.stringbool().default(false),
    DATA_DIR: z.string().min(1).default('./data'),
    /** The folder that holds the exercises and taxonomy.yaml; without it, the ones that come with Countersign. */
    EXERCISES_DIR: z.string().min(1).optional(),
    /** Sandbox processes kept ready; gradings beyond that wait. */
    GRADERS: z.coerce.number().int().min(1).max(64).default(availableParallelism()),
    /** Where letters go out, for example smtp://user:secret@mail.example.org:587; without it links are shown to copy. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** The sender of letters, for example Countersign <countersign@example.org>. */
    MAIL_FROM: z.string().min(3).optional(),
    /** An OpenID Connect provider, for example https://login.example.org/realms/acme; without it people sign in here. */
    OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** As the button says it. */
    OIDC_NAME: z.string().min(1).max(60).default('single sign-on'),
    OIDC_SCOPE: z.string().min(1).default('openid email profile'),
    /** The claim that lists a person's groups. */
    OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform((env) => ({
    isProduction: env.NODE_ENV === 'production',
    isDevelopment: env.NODE_ENV === 'development',
    host: env.HOST,
    port: env.PORT,
    baseUrl: env.BASE_URL?.replace(/\/$/, '') ?? null,
    allowHttp: env.ALLOW_HTTP,
    dataDir: env.DATA_DIR,
    exercisesDir: env.EXERCISES_DIR ?? null,
    graders: env.GRADERS,
    logLevel: env.LOG_LEVEL,
    mail:
      env.SMTP_URL !== undefined && env.MAIL_FROM !== undefined
        ? { url: env.SMTP_URL, from: env.MAIL_FROM }
        : null,
    provider:
      env.OIDC_ISSUER !== undefined && env.OIDC_CLIENT_ID !== undefined
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET ?? null,
            name: env.OIDC_NAME,
            scope: env.OIDC_SCOPE,
            groupsClaim: env.OIDC_GROUPS_CLAIM,
          }
        : null,
  }));

/** Every setting, parsed; names and meaning are in the README. */
export type Settings = z.infer<typeof settingsSchema>;

/** Parses the environment once at start; throws an error that names each wrong setting and what to write. */
export function parseSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong; change the environment and start again:\n${lines.join('\n')}`);
  }
  const settings = result.data;
  if ((given.SMTP_URL === undefined) !== (given.MAIL_FROM === undefined))
    throw new Error('SMTP_URL and MAIL_FROM belong together: set both, or neither.');
  if ((given.OIDC_ISSUER === undefined) !== (given.OIDC_CLIENT_ID === undefined))
    throw new Error('OIDC_ISSUER and OIDC_CLIENT_ID belong together: set both, or neither.');
  if (settings.provider !== null) requireSafeIssuer(settings.provider.issuer);
  if (settings.baseUrl !== null) requireSafeUrl(settings.baseUrl, settings.allowHttp);
  return settings;
}

function requireSafeIssuer(issuer: string): void {
  if (new URL(issuer).protocol === 'http:' && !isLocal(issuer)) {
    throw new Error(`OIDC_ISSUER: ${issuer} would send tokens unprotected. Write an https address.`);
  }
}

function isLocal(url: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function requireSafeUrl(baseUrl: string, allowHttp: boolean): void {
  if (new URL(baseUrl).protocol === 'http:' && !isLocal(baseUrl) && !allowHttp) {
    throw new Error(
      `BASE_URL: ${baseUrl} would send passwords and sessions unprotected. Write an https address, or set ALLOW_HTTP=true if TLS ends in front of this machine.`,
    );
  }
}
