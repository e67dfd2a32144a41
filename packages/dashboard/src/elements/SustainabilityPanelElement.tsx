import type { ImpactOptions, ImpactResult } from '@aim2balance/client';
import { SustainabilityPanel, type SustainabilityPanelProps } from '../widgets/SustainabilityPanel/index.js';
import { readAttributes, reflectAttributes } from './attributes.js';
import { sustainabilityKinds } from './sustainability-attributes.js';
import { WidgetElement } from './WidgetElement.js';

type Trend = NonNullable<SustainabilityPanelProps['trend']>;

/** `<a2b-sustainability-panel>`: the estimated footprint, and apart from it what the fee funds. */
export class SustainabilityPanelElement extends WidgetElement {
  static override kinds = sustainabilityKinds;
  static override ownProperties = ['data', 'trend', 'impact'];

  /** Electricity grid, such as `EU` or `DEU`. @defaultValue where each provider's data centres are assumed to be */
  declare zone: string | null;
  /** The restoration partner's price of a square metre: `eur-per-m2`. @defaultValue a stand-in that is labelled as one */
  declare eurPerM2: string | number | null;
  /** What that price is based on. */
  declare priceBasis: string | null;
  /** Where the partner publishes it; https. */
  declare priceUrl: string | null;
  /** Who does the restoration work. */
  declare partner: string | null;
  /** Whether the account pays. @defaultValue whether a fee accrued */
  declare payer: boolean | null;

  #data: ImpactResult | null = null;
  #trend: Trend | null = null;
  #impact: ImpactOptions | null = null;

  /** Figures of the page; then nothing is fetched. */
  get data(): ImpactResult | null {
    return this.#data;
  }
  set data(data: ImpactResult | null | undefined) {
    this.#data = data ?? null;
    this.update();
  }

  /** Periods that go with `data`, oldest first. */
  get trend(): Trend | null {
    return this.#trend;
  }
  set trend(trend: Trend | null | undefined) {
    this.#trend = trend ?? null;
    this.update();
  }

  /** Further options of the estimate: own tables, weights, comparisons. */
  get impact(): ImpactOptions | null {
    return this.#impact;
  }
  set impact(impact: ImpactOptions | null | undefined) {
    this.#impact = impact ?? null;
    this.update();
  }

  protected override renderWidget() {
    return (
      <SustainabilityPanel
        {...readAttributes(this, sustainabilityKinds)}
        data={this.#data ?? undefined}
        trend={this.#trend ?? undefined}
        impact={this.#impact ?? undefined}
      />
    );
  }
}

reflectAttributes(SustainabilityPanelElement.prototype, sustainabilityKinds);
