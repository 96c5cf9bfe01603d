import { useQueryClient } from '@tanstack/react-query';
import { CustomRoutes, localStorageStore, Resource, type Store, useLocaleState } from 'ra-core';
import { AdminContext, AdminUI } from 'ra-ui-materialui';
import { useEffect } from 'react';
import { BrowserRouter, Navigate, Route } from 'react-router-dom';
import { NoAccess, Nothing } from './common/states';
import { i18n } from './i18n';
import { Layout } from './layout/Layout';
import { auth } from './providers/auth';
import { data } from './providers/data';
import { context } from './providers/http';
import { may } from './providers/session';
import { pages, resources } from './resources';
import { Gate } from './sign-in/Gate';
import { darkTheme, lightTheme } from './theme';

const kept = localStorageStore('1', 'vireo');
const ownTaste = ['locale', 'theme'];

/** store keeps what belongs to the browser rather than to who is signed in. */
const store: Store = {
  ...kept,
  reset: () => {
    const taste = ownTaste.map((name) => [name, kept.getItem(name)] as const);
    kept.reset();
    for (const [name, value] of taste) if (value !== undefined) kept.setItem(name, value);
  },
};
context.language = i18n.getLocale();

/** Language tells the server and the page which language is read. */
function Language({ children }: { children: React.ReactNode }) {
  const [locale] = useLocaleState();
  const queries = useQueryClient();
  context.language = locale;
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    void queries.invalidateQueries();
  }, [locale, queries]);
  return children;
}

/** Lost is an address where nothing is. */
const Lost = () => <Nothing title={i18n.translate('ra.page.not_found')} hint={i18n.translate('ra.message.not_found')} />;

/** Landing is where one begins: at the numbers, for who may read them, else at the work. */
const Landing = () => <Navigate to={may('stats:read') ? '/dashboard' : '/triage'} replace />;

export function App() {
  return (
    <BrowserRouter basename="/admin">
      <AdminContext authProvider={auth} dataProvider={data} i18nProvider={i18n} store={store} lightTheme={lightTheme} darkTheme={darkTheme}>
        <Language>
          <Gate>
            <AdminUI title="vireo" layout={Layout} loginPage={false} accessDenied={NoAccess} catchAll={Lost} disableTelemetry>
              {resources.map((r) => (
                <Resource key={r.name} {...r} />
              ))}
              <CustomRoutes>
                <Route path="/" element={<Landing />} />
                <Route path="/login" element={<Landing />} />
                {pages.map(({ path, page: Page }) => (
                  <Route key={path} path={path} element={<Page />} />
                ))}
              </CustomRoutes>
            </AdminUI>
          </Gate>
        </Language>
      </AdminContext>
    </BrowserRouter>
  );
}
