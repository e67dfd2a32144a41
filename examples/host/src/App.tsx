import { createClient } from '@aim2balance/client';
import { Dashboard, DashboardProvider } from '@aim2balance/dashboard';
import { useEffect, useState } from 'react';

const locales = [
  ['en-IE', 'English'],
  ['de-DE', 'Deutsch'],
  ['fr-FR', 'Français'],
] as const;
type Scheme = 'system' | 'light' | 'dark';
type Layout = 'page' | 'tabs';

// The API is served from the same origin; under `a2b serve --demo` the token "demo" is the demo account.
const client = createClient({ baseUrl: window.location.origin, token: 'demo' });
// The demo plays the payment page as well. With Stripe's own there is nothing to allow.
const playedPages = [window.location.origin];

/** A host application with its own header and settings; the dashboard is one element of it. */
export function App() {
  const [locale, setLocale] = useState<string>(
    () => locales.find(([tag]) => tag.slice(0, 2) === navigator.language.slice(0, 2))?.[0] ?? 'en-IE',
  );
  const [scheme, setScheme] = useState<Scheme>('system');
  const [layout, setLayout] = useState<Layout>('page');
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.scheme = scheme;
  }, [locale, scheme]);

  return (
    <>
      <header className="host-header">
        <p className="host-name">Example Chat</p>
        <div className="host-settings">
          <label>
            Language
            <select value={locale} onChange={(event) => setLocale(event.target.value)}>
              {locales.map(([tag, name]) => (
                <option key={tag} value={tag} lang={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Theme
            <select value={scheme} onChange={(event) => setScheme(event.target.value as Scheme)}>
              <option value="system">System</option>
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </select>
          </label>
          <label>
            Layout
            <select value={layout} onChange={(event) => setLayout(event.target.value as Layout)}>
              <option value="page">Page</option>
              <option value="tabs">Tabs</option>
            </select>
          </label>
        </div>
      </header>
      <main className="host-main">
        <DashboardProvider client={client} locale={locale} colorScheme={scheme} allowedCheckoutOrigins={playedPages}>
          <Dashboard layout={layout} />
        </DashboardProvider>
      </main>
    </>
  );
}
