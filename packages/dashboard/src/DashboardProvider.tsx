import type { ImpactOptions, RangeText } from '@aim2balance/client';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { DashboardContext } from './hooks/DashboardContext.js';
import { useErrorReports } from './hooks/useErrorReports.js';
import { toDisplayZone, toLocale, useReaderDefaults } from './hooks/useHostDefaults.js';
import { useIdentity } from './hooks/useIdentity.js';
import { useRangeState } from './hooks/useRangeState.js';
import { useWalletTabs } from './hooks/useWalletTabs.js';
import { languageOf } from './messages/area.js';
import { directionOf } from './messages/direction.js';
import { LocaleContext, type MessageOverrides } from './messages/LocaleContext.js';
import type { DashboardClient } from './queries/client.js';
import { holdQueryClient, queryClientFor } from './queries/query-client.js';
import type { ColorScheme } from './theme/color-scheme.js';
import { ThemeContext } from './theme/ThemeContext.js';

const MINUTE_MS = 60_000;
const none: readonly string[] = [];

export interface DashboardProviderProps {
  /** Made once, by `createClient` of `@aim2balance/client`. Another client starts everything anew. */
  client: DashboardClient;
  /**
   * Id of the signed-in account. A change clears all that was shown of the account before, at once; a host that makes
   * a new client at sign-in can leave it out.
   */
  account?: string;
  /** BCP 47, such as `de-AT`. @defaultValue the reader's own */
  locale?: string;
  /** IANA zone in which days start and times are shown. @defaultValue the reader's own */
  timeZone?: string;
  /** `host` follows `.dark` or `data-theme="dark"` above the widgets. @defaultValue 'system' */
  colorScheme?: ColorScheme;
  /** Texts that replace the shipped ones, by area: `{ wallet: { addCredits: 'Buy' } }`. */
  messages?: MessageOverrides;
  /** The date range, when the host holds it. */
  range?: RangeText;
  /** Called when the reader chooses a range. */
  onRangeChange?: (range: RangeText) => void;
  /** The range at first, when the host does not hold it. @defaultValue '30d' */
  defaultRange?: RangeText;
  /** Keeps the range in the page's URL: `true` as `?range=`, a text as the parameter of that name. @defaultValue false */
  urlState?: boolean | string;
  /** ms after which data is called old. @defaultValue 300_000 */
  staleAfter?: number;
  /** ms between two looks at the balance while the page is visible; 0 for none. @defaultValue 0 */
  refreshInterval?: number;
  /** Origins a payment page may have besides `https://checkout.stripe.com`; `http` only on a loopback host. */
  allowedCheckoutOrigins?: readonly string[];
  /** How footprints are estimated below: grid zone, price of restoration, own tables. */
  impact?: ImpactOptions;
  /** Called once when the session ends: sign the reader in again. */
  onAuthError?: (error: Error) => void;
  /** Called for each error that a reader sees, and for exceptions inside widgets. */
  onError?: (error: unknown) => void;
  /** The time in ms, for tests and for pages rendered on a server. @defaultValue Date.now */
  now?: () => number;
  /** Class of a `<div>` around the children; without it there is none. */
  className?: string;
  /** The widgets, and whatever stands around them. */
  children?: ReactNode;
}

/** Gives the widgets below it their client, language, zone, theme and date range. It fetches nothing by itself. */
export function DashboardProvider({
  client,
  account,
  locale: givenLocale,
  timeZone: givenZone,
  colorScheme = 'system',
  messages,
  range: givenRange,
  onRangeChange,
  defaultRange = '30d',
  urlState = false,
  staleAfter = 5 * MINUTE_MS,
  refreshInterval = 0,
  allowedCheckoutOrigins = none,
  impact,
  onAuthError,
  onError,
  now = Date.now,
  className,
  children,
}: DashboardProviderProps) {
  const reader = useReaderDefaults();
  const locale = toLocale(givenLocale ?? reader.locale);
  const timeZone = givenZone ?? reader.timeZone;
  const queryClient = useMemo(() => queryClientFor(client), [client]);
  useEffect(() => holdQueryClient(client), [client]);

  const identity = useIdentity(client, account, queryClient);
  useWalletTabs(queryClient, identity);
  const reportError = useErrorReports(queryClient, identity, onError, onAuthError);
  const [range, setRange] = useRangeState({
    range: givenRange,
    onRangeChange,
    defaultRange,
    param: urlState === true ? 'range' : urlState || undefined,
  });

  // Options written in place are other objects each time and still say the same.
  const impactText = JSON.stringify(impact);
  const impactOptions = useMemo<ImpactOptions | undefined>(
    () => (impactText === undefined ? undefined : JSON.parse(impactText)),
    [impactText],
  );
  const origins = allowedCheckoutOrigins.join(' ');
  const settings = useMemo(
    () => ({
      client,
      account,
      identity,
      queryClient,
      timeZone,
      range,
      setRange,
      staleAfterMs: staleAfter,
      refreshIntervalMs: refreshInterval,
      allowedCheckoutOrigins: origins === '' ? none : origins.split(' '),
      impact: impactOptions,
      clock: now,
      reportError,
    }),
    [
      client,
      account,
      identity,
      queryClient,
      timeZone,
      range,
      setRange,
      staleAfter,
      refreshInterval,
      origins,
      impactOptions,
      now,
      reportError,
    ],
  );
  const language = messages ? locale : languageOf(locale);
  const direction = directionOf(locale);
  const localeSettings = useMemo(
    () => ({
      locale,
      timeZone: toDisplayZone(timeZone),
      language,
      direction,
      ...(messages && { overrides: messages }),
    }),
    [locale, timeZone, language, direction, messages],
  );
  const [scope] = useState({});
  const theme = useMemo(
    () => ({ colorScheme, scope, lang: language, dir: direction }),
    [colorScheme, scope, language, direction],
  );

  return (
    <DashboardContext.Provider value={settings}>
      <LocaleContext.Provider value={localeSettings}>
        <ThemeContext.Provider value={theme}>
          {className === undefined ? children : <div className={className}>{children}</div>}
        </ThemeContext.Provider>
      </LocaleContext.Provider>
    </DashboardContext.Provider>
  );
}
