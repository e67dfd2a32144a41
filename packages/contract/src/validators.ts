import type { EndpointResponses } from './endpoints.js';
import {
  validateBalance,
  validateCheckout,
  validateDayBreakdown,
  validateModelBreakdown,
  validateProjectBreakdown,
  validateProviderBreakdown,
  validateSustainabilityMetrics,
  validateTransactions,
  validateUsageEvents,
  validateUsageLog,
  validateUsageSummary,
} from './generated/validators.js';
import type { BreakdownDimension, BreakdownRows } from './usage.js';
import type { Validator } from './validation.js';

export type { ValidationIssue, ValidationResult, Validator } from './validation.js';
export {
  validateBalance,
  validateCheckout,
  validateDayBreakdown,
  validateModelBreakdown,
  validateProjectBreakdown,
  validateProviderBreakdown,
  validateSustainabilityMetrics,
  validateTransactions,
  validateUsageEvents,
  validateUsageLog,
  validateUsageSummary,
};

/** Validator of the answer of each endpoint; the breakdown has one for each dimension. */
export type EndpointValidators = {
  readonly [Name in Exclude<keyof EndpointResponses, 'usageBreakdown'>]: Validator<EndpointResponses[Name]>;
} & {
  readonly usageBreakdown: { readonly [By in BreakdownDimension]: Validator<BreakdownRows[By][]> };
};

/** The checks of the schemas as plain code, generated ahead of time: no zod, no `eval`. */
export const validators: EndpointValidators = {
  balance: validateBalance,
  transactions: validateTransactions,
  usageSummary: validateUsageSummary,
  usageBreakdown: {
    provider: validateProviderBreakdown,
    project: validateProjectBreakdown,
    model: validateModelBreakdown,
    day: validateDayBreakdown,
  },
  usageLog: validateUsageLog,
  sustainabilityMetrics: validateSustainabilityMetrics,
  checkout: validateCheckout,
  usageEvents: validateUsageEvents,
};
