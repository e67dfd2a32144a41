import type { ImpactOptions } from '@aim2balance/client';
import { Dashboard, type DashboardTab, dashboardTabs } from '../Dashboard.js';
import type { DashboardClient } from '../queries/client.js';
import { type AttributeKinds, flag, flagOrName, oneOf, readAttributes, reflectAttributes, text } from './attributes.js';
import { emit } from './events.js';
import { sustainabilityKinds } from './sustainability-attributes.js';
import { WidgetElement } from './WidgetElement.js';
import { walletKinds, walletProps } from './wallet-attributes.js';

const ownKinds = {
  layout: oneOf('page', 'tabs'),
  heading: text,
  tab: oneOf(...dashboardTabs),
  sustainability: flag,
  logUrlState: flagOrName,
} satisfies AttributeKinds;
const kinds = { ...walletKinds, ...sustainabilityKinds, ...ownKinds };

/** `<a2b-dashboard>`: all widgets under one date range. */
export class DashboardElement extends WidgetElement {
  static override kinds = kinds;
  static override ownProperties = ['impact'];

  /** Everything on one page, or behind tabs. @defaultValue 'page' */
  declare layout: 'page' | 'tabs' | null;
  /** Heading of the whole; empty for none. @defaultValue from the messages */
  declare heading: string | null;
  /** The chosen tab; follows the reader's choice. @defaultValue 'overview' */
  declare tab: DashboardTab | null;
  /** `sustainability="false"` leaves footprint and restoration out. @defaultValue true */
  declare sustainability: boolean | null;
  /** Keeps the log's page, order and filters in the URL: empty as `log.page`…, a text as another prefix. */
  declare logUrlState: string | boolean | null;
  /** As of `<a2b-wallet-card>`. */
  declare amounts: string | readonly number[] | null;
  /** As of `<a2b-wallet-card>`. */
  declare minAmount: string | number | null;
  /** As of `<a2b-wallet-card>`. */
  declare maxAmount: string | number | null;
  /** As of `<a2b-wallet-card>`. */
  declare currency: string | null;
  /** As of `<a2b-wallet-card>`. */
  declare returnUrl: string | null;
  /** As of `<a2b-wallet-card>`. */
  declare historyHref: string | null;
  /** As of `<a2b-wallet-card>`. */
  declare lowBalanceAt: string | readonly number[] | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare zone: string | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare eurPerM2: string | number | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare priceBasis: string | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare priceUrl: string | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare partner: string | null;
  /** As of `<a2b-sustainability-panel>`. */
  declare payer: boolean | null;

  #impact: ImpactOptions | null = null;

  /** As of `<a2b-sustainability-panel>`. */
  get impact(): ImpactOptions | null {
    return this.#impact;
  }
  set impact(impact: ImpactOptions | null | undefined) {
    this.#impact = impact ?? null;
    this.update();
  }

  protected override renderWidget(client: DashboardClient) {
    const { heading, sustainability, logUrlState, ...own } = readAttributes(this, ownKinds);
    const impact = this.#impact ?? undefined;
    return (
      <Dashboard
        {...walletProps(this, client)}
        {...own}
        title={heading === '' ? null : heading}
        sustainability={sustainability === false ? false : { ...readAttributes(this, sustainabilityKinds), impact }}
        urlState={logUrlState}
        onTabChange={(tab) => {
          if (emit(this, 'a2b-tab-change', { tab }, true)) this.tab = tab;
        }}
      />
    );
  }
}

reflectAttributes(DashboardElement.prototype, kinds);
