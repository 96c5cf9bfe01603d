import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { session } from './providers/auth';
import { preload } from './resources';

// Who is signed in, and the code of the page that was asked for, are fetched while the rest starts.
void session().catch(() => undefined); // the gate asks again, and tells
void preload(location.pathname.replace(/^\/admin/, '')).catch(() => undefined); // the page tells, when it is opened

// The page's styles carry the nonce of its answer; the policy allows no others.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const cache = createCache({ key: 'v', nonce, prepend: true });

createRoot(document.getElementById('root')!).render(
  <CacheProvider value={cache}>
    <App />
  </CacheProvider>,
);
