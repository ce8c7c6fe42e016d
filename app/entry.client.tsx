import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { RequestFacts } from './components/request-facts.ts';

const requestId = document.querySelector('meta[name="request-id"]')?.getAttribute('content') ?? null;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RequestFacts.Provider value={{ nonce: '', requestId }}>
        <RemixBrowser />
      </RequestFacts.Provider>
    </StrictMode>,
  );
});
