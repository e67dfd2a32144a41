import { DashboardElement } from './DashboardElement.js';
import { SustainabilityPanelElement } from './SustainabilityPanelElement.js';
import { UsageBreakdownElement } from './UsageBreakdownElement.js';
import { WalletCardElement } from './WalletCardElement.js';

const elements = {
  'a2b-dashboard': DashboardElement,
  'a2b-wallet-card': WalletCardElement,
  'a2b-usage-breakdown': UsageBreakdownElement,
  'a2b-sustainability-panel': SustainabilityPanelElement,
} as const;

/** Defines the elements, where there are some to be defined; a second copy of this module leaves them alone. */
export function defineElements(): void {
  if (typeof customElements === 'undefined') return;
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
