/** A figure of a backend: one value, or a range with or without its centre. */
export type MeasuredValue = number | { value?: number; min?: number; max?: number };

/**
 * Figures of a backend that measures. Every field is optional: what is served wins over the estimate, metric by
 * metric. Both shapes the product planned are part of it.
 */
export interface SustainabilityMetrics {
  totalKWh?: MeasuredValue;
  totalWaterL?: MeasuredValue;
  totalCO2e?: MeasuredValue;
  /** m² of restoration. */
  totalM2Restored?: number;
  /** kg CO2e. */
  co2e?: { value: number };
  equivalents?: { name: string; value: number }[];
  /** `value` in m²; `tracker` is free text or a figure of the partner. */
  restoration?: { value: number; tracker?: string | number | null };
  /** Name of the method the backend uses, shown as its label. */
  methodology?: string;
  /** Instant of the figures. */
  asOf?: string;
}
