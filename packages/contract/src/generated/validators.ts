// Written by `npm run generate` from the schemas; not for editing.
import type { EndpointResponses } from '../endpoints.js';
import type { BreakdownRows } from '../usage.js';
import {
  type Check,
  type Validator,
  amount,
  count,
  currency,
  day,
  httpsUrl,
  instant,
  integer,
  isObject,
  list,
  money,
  number,
  object,
  page,
  text,
  validator,
} from '../validation.js';

const balanceSecondary: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    currency(value.currency, 'currency', run) +
    money(value.value, 'value', run) +
    ((field = value.rate) === undefined ? 0 : number(field, 'rate', run)) +
    ((field = value.asOf) === undefined ? 0 : instant(field, 'asOf', run)),
);

const balanceAutoRefillInterval: Check = /* @__PURE__ */ object(
  (value, run) =>
    number(value.value, 'value', run) +
    text(value.unit, 'unit', run),
);

const balanceAutoRefill: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    count(value.amount, 'amount', run) +
    balanceAutoRefillInterval(value.interval, 'interval', run) +
    ((field = value.nextAt) === undefined ? 0 : field === null ? 1 : instant(field, 'nextAt', run)),
);

const balanceGrantsRow: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    count(value.tokens, 'tokens', run) +
    count(value.remaining, 'remaining', run) +
    ((field = value.expiresAt) === null ? 1 : instant(field, 'expiresAt', run)),
);

const balanceGrants: Check = /* @__PURE__ */ list(balanceGrantsRow);

const balance: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    integer(value.tokens, 'tokens', run) +
    money(value.fiatValue, 'fiatValue', run) +
    number(value.percentage, 'percentage', run) +
    ((field = value.currency) === undefined ? 0 : currency(field, 'currency', run)) +
    ((field = value.secondary) === undefined ? 0 : field === null ? 1 : balanceSecondary(field, 'secondary', run)) +
    ((field = value.autoRefill) === undefined ? 0 : field === null ? 1 : balanceAutoRefill(field, 'autoRefill', run)) +
    ((field = value.reservedTokens) === undefined ? 0 : count(field, 'reservedTokens', run)) +
    ((field = value.grants) === undefined ? 0 : balanceGrants(field, 'grants', run)) +
    ((field = value.updatedAt) === undefined ? 0 : instant(field, 'updatedAt', run)),
);

const transactionsEnvelopeDataRowBalanceAfter: Check = /* @__PURE__ */ object(
  (value, run) =>
    integer(value.tokens, 'tokens', run) +
    money(value.amount, 'amount', run),
);

const transactionsEnvelopeDataRowFeesRow: Check = /* @__PURE__ */ object(
  (value, run) =>
    text(value.type, 'type', run) +
    money(value.amount, 'amount', run),
);

const transactionsEnvelopeDataRowFees: Check = /* @__PURE__ */ list(transactionsEnvelopeDataRowFeesRow);

const transactionsEnvelopeDataRow: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    text(value.id, 'id', run) +
    instant(value.date, 'date', run) +
    text(value.type, 'type', run) +
    text(value.status, 'status', run) +
    text(value.description, 'description', run) +
    integer(value.tokens, 'tokens', run) +
    money(value.amount, 'amount', run) +
    currency(value.currency, 'currency', run) +
    ((field = value.balanceAfter) === undefined ? 0 : field === null ? 1 : transactionsEnvelopeDataRowBalanceAfter(field, 'balanceAfter', run)) +
    ((field = value.fees) === undefined ? 0 : transactionsEnvelopeDataRowFees(field, 'fees', run)) +
    ((field = value.receiptUrl) === undefined ? 0 : field === null ? 1 : httpsUrl(field, 'receiptUrl', run)),
);

const transactionsEnvelopeData: Check = /* @__PURE__ */ list(transactionsEnvelopeDataRow);

const transactionsEnvelopePagination: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    ((field = value.page) === undefined ? 0 : count(field, 'page', run)) +
    ((field = value.limit) === undefined ? 0 : count(field, 'limit', run)) +
    ((field = value.total) === undefined ? 0 : count(field, 'total', run)) +
    ((field = value.totalPages) === undefined ? 0 : count(field, 'totalPages', run)) +
    ((field = value.nextCursor) === undefined ? 0 : field === null ? 1 : text(field, 'nextCursor', run)),
);

const transactionsEnvelope: Check = /* @__PURE__ */ object(
  (value, run) =>
    transactionsEnvelopeData(value.data, 'data', run) +
    transactionsEnvelopePagination(value.pagination, 'pagination', run),
);

const transactions: Check = /* @__PURE__ */ page(transactionsEnvelope);

const usageSummaryRange: Check = /* @__PURE__ */ object(
  (value, run) =>
    instant(value.from, 'from', run) +
    instant(value.to, 'to', run) +
    text(value.tz, 'tz', run),
);

const usageSummaryPrevious: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    count(value.totalTokens, 'totalTokens', run) +
    money(value.totalCost, 'totalCost', run) +
    ((field = value.totalRequests) === undefined ? 0 : count(field, 'totalRequests', run)),
);

const usageSummaryCostParts: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    money(value.base, 'base', run) +
    money(value.markup, 'markup', run) +
    money(value.fee, 'fee', run) +
    ((field = value.exchangeRate) === undefined ? 0 : field === null ? 1 : number(field, 'exchangeRate', run)) +
    ((field = value.currency) === undefined ? 0 : currency(field, 'currency', run)),
);

const usageSummary: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    count(value.totalTokens, 'totalTokens', run) +
    money(value.totalCost, 'totalCost', run) +
    ((field = value.totalRequests) === undefined ? 0 : count(field, 'totalRequests', run)) +
    ((field = value.inputTokens) === undefined ? 0 : count(field, 'inputTokens', run)) +
    ((field = value.outputTokens) === undefined ? 0 : count(field, 'outputTokens', run)) +
    ((field = value.cachedInputTokens) === undefined ? 0 : count(field, 'cachedInputTokens', run)) +
    ((field = value.currency) === undefined ? 0 : currency(field, 'currency', run)) +
    ((field = value.range) === undefined ? 0 : usageSummaryRange(field, 'range', run)) +
    ((field = value.previous) === undefined ? 0 : field === null ? 1 : usageSummaryPrevious(field, 'previous', run)) +
    ((field = value.unpricedRequests) === undefined ? 0 : count(field, 'unpricedRequests', run)) +
    ((field = value.costParts) === undefined ? 0 : field === null ? 1 : usageSummaryCostParts(field, 'costParts', run)),
);

const usageLogEnvelopeDataRowImpact: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    ((field = value.kwh) === undefined ? 0 : number(field, 'kwh', run)) +
    ((field = value.waterL) === undefined ? 0 : number(field, 'waterL', run)) +
    ((field = value.co2eKg) === undefined ? 0 : number(field, 'co2eKg', run)),
);

const usageLogEnvelopeDataRow: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    instant(value.date, 'date', run) +
    ((field = value.projectName) === null ? 1 : text(field, 'projectName', run)) +
    text(value.model, 'model', run) +
    count(value.inputTokens, 'inputTokens', run) +
    count(value.outputTokens, 'outputTokens', run) +
    count(value.totalTokens, 'totalTokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)) +
    ((field = value.id) === undefined ? 0 : text(field, 'id', run)) +
    ((field = value.providerName) === undefined ? 0 : text(field, 'providerName', run)) +
    ((field = value.cachedInputTokens) === undefined ? 0 : count(field, 'cachedInputTokens', run)) +
    ((field = value.durationMs) === undefined ? 0 : field === null ? 1 : number(field, 'durationMs', run)) +
    ((field = value.currency) === undefined ? 0 : currency(field, 'currency', run)) +
    ((field = value.costParts) === undefined ? 0 : field === null ? 1 : usageSummaryCostParts(field, 'costParts', run)) +
    ((field = value.impact) === undefined ? 0 : field === null ? 1 : usageLogEnvelopeDataRowImpact(field, 'impact', run)),
);

const usageLogEnvelopeData: Check = /* @__PURE__ */ list(usageLogEnvelopeDataRow);

const usageLogEnvelope: Check = /* @__PURE__ */ object(
  (value, run) =>
    usageLogEnvelopeData(value.data, 'data', run) +
    transactionsEnvelopePagination(value.pagination, 'pagination', run),
);

const usageLog: Check = /* @__PURE__ */ page(usageLogEnvelope);

const sustainabilityMetricsTotalKWhObject: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    ((field = value.value) === undefined ? 0 : amount(field, 'value', run)) +
    ((field = value.min) === undefined ? 0 : amount(field, 'min', run)) +
    ((field = value.max) === undefined ? 0 : amount(field, 'max', run)),
);

const sustainabilityMetricsTotalKWh: Check = (value, key, run) => (isObject(value) ? sustainabilityMetricsTotalKWhObject : amount)(value, key, run);

const sustainabilityMetricsCo2e: Check = /* @__PURE__ */ object(
  (value, run) =>
    amount(value.value, 'value', run),
);

const sustainabilityMetricsEquivalentsRow: Check = /* @__PURE__ */ object(
  (value, run) =>
    text(value.name, 'name', run) +
    amount(value.value, 'value', run),
);

const sustainabilityMetricsEquivalents: Check = /* @__PURE__ */ list(sustainabilityMetricsEquivalentsRow);

const sustainabilityMetricsRestorationTracker: Check = (value, key, run) => (typeof value === 'string' ? 1 : number(value, key, run));

const sustainabilityMetricsRestoration: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    amount(value.value, 'value', run) +
    ((field = value.tracker) === undefined ? 0 : field === null ? 1 : sustainabilityMetricsRestorationTracker(field, 'tracker', run)),
);

const sustainabilityMetrics: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    ((field = value.totalKWh) === undefined ? 0 : sustainabilityMetricsTotalKWh(field, 'totalKWh', run)) +
    ((field = value.totalWaterL) === undefined ? 0 : sustainabilityMetricsTotalKWh(field, 'totalWaterL', run)) +
    ((field = value.totalCO2e) === undefined ? 0 : sustainabilityMetricsTotalKWh(field, 'totalCO2e', run)) +
    ((field = value.totalM2Restored) === undefined ? 0 : amount(field, 'totalM2Restored', run)) +
    ((field = value.co2e) === undefined ? 0 : sustainabilityMetricsCo2e(field, 'co2e', run)) +
    ((field = value.equivalents) === undefined ? 0 : sustainabilityMetricsEquivalents(field, 'equivalents', run)) +
    ((field = value.restoration) === undefined ? 0 : sustainabilityMetricsRestoration(field, 'restoration', run)) +
    ((field = value.methodology) === undefined ? 0 : text(field, 'methodology', run)) +
    ((field = value.asOf) === undefined ? 0 : instant(field, 'asOf', run)),
);

const checkout: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    text(value.url, 'url', run) +
    ((field = value.id) === undefined ? 0 : text(field, 'id', run)),
);

const usageEvents: Check = /* @__PURE__ */ object(
  (value, run) =>
    count(value.accepted, 'accepted', run) +
    count(value.duplicates, 'duplicates', run),
);

const providerUsage: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    text(value.providerName, 'providerName', run) +
    count(value.tokens, 'tokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)) +
    ((field = value.requests) === undefined ? 0 : count(field, 'requests', run)) +
    ((field = value.inputTokens) === undefined ? 0 : count(field, 'inputTokens', run)) +
    ((field = value.outputTokens) === undefined ? 0 : count(field, 'outputTokens', run)),
);

const projectUsageProvidersRow: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    text(value.providerName, 'providerName', run) +
    count(value.tokens, 'tokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)),
);

const projectUsageProviders: Check = /* @__PURE__ */ list(projectUsageProvidersRow);

const projectUsage: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    ((field = value.projectName) === null ? 1 : text(field, 'projectName', run)) +
    count(value.tokens, 'tokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)) +
    ((field = value.requests) === undefined ? 0 : count(field, 'requests', run)) +
    ((field = value.inputTokens) === undefined ? 0 : count(field, 'inputTokens', run)) +
    ((field = value.outputTokens) === undefined ? 0 : count(field, 'outputTokens', run)) +
    ((field = value.providers) === undefined ? 0 : projectUsageProviders(field, 'providers', run)),
);

const modelUsage: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    text(value.model, 'model', run) +
    ((field = value.providerName) === undefined ? 0 : text(field, 'providerName', run)) +
    count(value.tokens, 'tokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)) +
    ((field = value.requests) === undefined ? 0 : count(field, 'requests', run)) +
    ((field = value.inputTokens) === undefined ? 0 : count(field, 'inputTokens', run)) +
    ((field = value.outputTokens) === undefined ? 0 : count(field, 'outputTokens', run)) +
    ((field = value.cachedInputTokens) === undefined ? 0 : count(field, 'cachedInputTokens', run)),
);

const dayUsage: Check = /* @__PURE__ */ object(
  (value, run, field) =>
    day(value.date, 'date', run) +
    count(value.tokens, 'tokens', run) +
    ((field = value.cost) === undefined ? 0 : field === null ? 1 : money(field, 'cost', run)) +
    ((field = value.requests) === undefined ? 0 : count(field, 'requests', run)),
);

export const validateBalance: Validator<EndpointResponses['balance']> = /* @__PURE__ */ validator(balance);
export const validateTransactions: Validator<EndpointResponses['transactions']> = /* @__PURE__ */ validator(transactions);
export const validateUsageSummary: Validator<EndpointResponses['usageSummary']> = /* @__PURE__ */ validator(usageSummary);
export const validateUsageLog: Validator<EndpointResponses['usageLog']> = /* @__PURE__ */ validator(usageLog);
export const validateSustainabilityMetrics: Validator<EndpointResponses['sustainabilityMetrics']> = /* @__PURE__ */ validator(sustainabilityMetrics);
export const validateCheckout: Validator<EndpointResponses['checkout']> = /* @__PURE__ */ validator(checkout);
export const validateUsageEvents: Validator<EndpointResponses['usageEvents']> = /* @__PURE__ */ validator(usageEvents);
export const validateProviderBreakdown: Validator<BreakdownRows['provider'][]> = /* @__PURE__ */ validator(/* @__PURE__ */ list(providerUsage));
export const validateProjectBreakdown: Validator<BreakdownRows['project'][]> = /* @__PURE__ */ validator(/* @__PURE__ */ list(projectUsage));
export const validateModelBreakdown: Validator<BreakdownRows['model'][]> = /* @__PURE__ */ validator(/* @__PURE__ */ list(modelUsage));
export const validateDayBreakdown: Validator<BreakdownRows['day'][]> = /* @__PURE__ */ validator(/* @__PURE__ */ list(dayUsage));
