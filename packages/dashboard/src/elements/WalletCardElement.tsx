import type { Balance } from '@aim2balance/client';
import type { DashboardClient } from '../queries/client.js';
import { WalletCard } from '../widgets/WalletCard/index.js';
import { reflectAttributes } from './attributes.js';
import { WidgetElement } from './WidgetElement.js';
import { walletKinds, walletProps } from './wallet-attributes.js';

/** `<a2b-wallet-card>`: balance, value and health, the way to more credits and to the history. */
export class WalletCardElement extends WidgetElement {
  static override kinds = walletKinds;
  static override ownProperties = ['data'];

  /** Amounts to choose from. @defaultValue [10, 20, 50] */
  declare amounts: string | readonly number[] | null;
  /** @defaultValue 5 */
  declare minAmount: string | number | null;
  /** @defaultValue 1000 */
  declare maxAmount: string | number | null;
  /** ISO 4217. @defaultValue 'EUR' */
  declare currency: string | null;
  /** Where the payment page returns to. @defaultValue the page without query and fragment */
  declare returnUrl: string | null;
  /** Where View History leads. @defaultValue opens the history in a dialog */
  declare historyHref: string | null;
  /** Percent of the balance after the last top-up. @defaultValue [20, 5] */
  declare lowBalanceAt: string | readonly number[] | null;

  #data: Balance | null = null;

  /** The balance, when the page has it; then nothing is fetched. */
  get data(): Balance | null {
    return this.#data;
  }
  set data(data: Balance | null | undefined) {
    this.#data = data ?? null;
    this.update();
  }

  protected override renderWidget(client: DashboardClient) {
    return <WalletCard {...walletProps(this, client)} data={this.#data ?? undefined} />;
  }
}

reflectAttributes(WalletCardElement.prototype, walletKinds);
