import { UsageBreakdown } from '../widgets/UsageBreakdown/index.js';
import { type AttributeKinds, flag, flagOrName, readAttributes, reflectAttributes } from './attributes.js';
import { WidgetElement } from './WidgetElement.js';

const kinds = { filter: flag, logUrlState: flagOrName } satisfies AttributeKinds;

/** `<a2b-usage-breakdown>`: everything about usage, under one date range. */
export class UsageBreakdownElement extends WidgetElement {
  static override kinds = kinds;

  /** Shows the date range above: `filter="false"` hides it. @defaultValue true */
  declare filter: boolean | null;
  /** Keeps the log's page, order and filters in the URL: empty as `log.page`…, a text as another prefix. */
  declare logUrlState: string | boolean | null;

  protected override renderWidget() {
    const { filter, logUrlState } = readAttributes(this, kinds);
    return <UsageBreakdown filter={filter} urlState={logUrlState} />;
  }
}

reflectAttributes(UsageBreakdownElement.prototype, kinds);
