import type { DashboardElement } from './elements/DashboardElement.js';
import { defineElements } from './elements/define-elements.js';
import type { WidgetEventMap } from './elements/events.js';
import type { SustainabilityPanelElement } from './elements/SustainabilityPanelElement.js';
import type { UsageBreakdownElement } from './elements/UsageBreakdownElement.js';
import type { WalletCardElement } from './elements/WalletCardElement.js';

export { createClient } from '@aim2balance/client';
export { DashboardElement } from './elements/DashboardElement.js';
export type { AddCreditsDetail, WidgetEventMap } from './elements/events.js';
export { SustainabilityPanelElement } from './elements/SustainabilityPanelElement.js';
export { UsageBreakdownElement } from './elements/UsageBreakdownElement.js';
export { WalletCardElement } from './elements/WalletCardElement.js';
export type { WidgetElement } from './elements/WidgetElement.js';

declare global {
  interface HTMLElementTagNameMap {
    'a2b-dashboard': DashboardElement;
    'a2b-wallet-card': WalletCardElement;
    'a2b-usage-breakdown': UsageBreakdownElement;
    'a2b-sustainability-panel': SustainabilityPanelElement;
  }
  interface HTMLElementEventMap extends WidgetEventMap {}
  interface DocumentEventMap extends WidgetEventMap {}
}

defineElements();
