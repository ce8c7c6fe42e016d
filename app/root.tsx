import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { ErrorPage } from './components/error-page.tsx';
import { RequestFacts } from './components/request-facts.ts';
import type { SiteFacts } from './components/site-facts.ts';
import { findUser } from './http/find-user.server.ts';
import { readTheme } from './http/theme-cookie.ts';
import iconUrl from './styles/icon.svg?url';
import './styles/app.css';

export const meta: MetaFunction = () => [{ title: 'Countersign' }];

export const links: LinksFunction = () => [
  { rel: 'icon', type: 'image/svg+xml', href: iconUrl },
  { rel: 'preload', as: 'font', type: 'font/woff2', href: interUrl, crossOrigin: 'anonymous' },
];

/** What every page shows around its content: the theme that was chosen and who is signed in. Open to visitors. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<SiteFacts> {
  const user = await findUser({ request, context });
  return {
    theme: readTheme(request),
    user: user && { name: user.name, email: user.email, roles: user.roles },
  };
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const theme = useRouteLoaderData<typeof loader>('root')?.theme ?? 'system';
  const { nonce, requestId } = useContext(RequestFacts);
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {requestId && <meta name="request-id" content={requestId} />}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useContext(RequestFacts);
  if (isRouteErrorResponse(error)) return <ErrorPage status={error.status} requestId={requestId} />;
  // A failed page change has its own request, whose id handleDataRequest put into the message.
  const own = error instanceof Error ? /^request (\S+)$/.exec(error.message)?.[1] : undefined;
  return <ErrorPage status={500} requestId={own ?? requestId} />;
}
