// Written by `npm run generate` from the schemas; not for editing.
import type { BreakdownRows } from '../usage.js';
import type { EndpointResponses } from '../endpoints.js';
import {
  type Changes,
  type Check,
  type Validator,
  amount,
  count,
  day,
  done,
  inside,
  instant,
  integer,
  list,
  money,
  number,
  object,
  page,
  pattern,
  text,
  validator,
  wrong,
} from '../validation.js';

const balanceSecondaryKeys = ['currency', 'value', 'rate', 'asOf'];
const balanceSecondary: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  pattern(value.currency, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  changes = money(value.value, 'value', found, changes);
  if ((field = value.rate) !== undefined) {
    known++;
    number(field, 'rate', found);
  }
  if ((field = value.asOf) !== undefined) {
    known++;
    instant(field, 'asOf', found);
  }
  return done(value, known, balanceSecondaryKeys, changes);
};

const balanceAutoRefillIntervalKeys = ['value', 'unit'];
const balanceAutoRefillInterval: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  number(value.value, 'value', found);
  text(value.unit, 'unit', found);
  return done(value, 2, balanceAutoRefillIntervalKeys, undefined);
};

const balanceAutoRefillKeys = ['amount', 'interval', 'nextAt'];
const balanceAutoRefill: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  count(value.amount, 'amount', found);
  changes = inside(balanceAutoRefillInterval, value.interval, 'interval', found, changes);
  if ((field = value.nextAt) !== undefined) {
    known++;
    if (field !== null) instant(field, 'nextAt', found);
  }
  return done(value, known, balanceAutoRefillKeys, changes);
};

const balanceGrantsRowKeys = ['tokens', 'remaining', 'expiresAt'];
const balanceGrantsRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let field: any;
  count(value.tokens, 'tokens', found);
  count(value.remaining, 'remaining', found);
  field = value.expiresAt;
  if (field !== null) instant(field, 'expiresAt', found);
  return done(value, 3, balanceGrantsRowKeys, undefined);
};

const balanceGrants: Check = /* @__PURE__ */ list(balanceGrantsRow);

const balanceKeys = ['tokens', 'fiatValue', 'percentage', 'currency', 'secondary', 'autoRefill', 'reservedTokens', 'grants', 'updatedAt'];
const balance: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 3;
  let field: any;
  let changes: Changes;
  integer(value.tokens, 'tokens', found);
  changes = money(value.fiatValue, 'fiatValue', found, changes);
  number(value.percentage, 'percentage', found);
  if ((field = value.currency) !== undefined) {
    known++;
    pattern(field, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  }
  if ((field = value.secondary) !== undefined) {
    known++;
    if (field !== null) changes = inside(balanceSecondary, field, 'secondary', found, changes);
  }
  if ((field = value.autoRefill) !== undefined) {
    known++;
    if (field !== null) changes = inside(balanceAutoRefill, field, 'autoRefill', found, changes);
  }
  if ((field = value.reservedTokens) !== undefined) {
    known++;
    count(field, 'reservedTokens', found);
  }
  if ((field = value.grants) !== undefined) {
    known++;
    changes = inside(balanceGrants, field, 'grants', found, changes);
  }
  if ((field = value.updatedAt) !== undefined) {
    known++;
    instant(field, 'updatedAt', found);
  }
  return done(value, known, balanceKeys, changes);
};

const transactionsEnvelopeDataRowBalanceAfterKeys = ['tokens', 'amount'];
const transactionsEnvelopeDataRowBalanceAfter: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let changes: Changes;
  integer(value.tokens, 'tokens', found);
  changes = money(value.amount, 'amount', found, changes);
  return done(value, 2, transactionsEnvelopeDataRowBalanceAfterKeys, changes);
};

const transactionsEnvelopeDataRowFeesRowKeys = ['type', 'amount'];
const transactionsEnvelopeDataRowFeesRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let changes: Changes;
  text(value.type, 'type', found);
  changes = money(value.amount, 'amount', found, changes);
  return done(value, 2, transactionsEnvelopeDataRowFeesRowKeys, changes);
};

const transactionsEnvelopeDataRowFees: Check = /* @__PURE__ */ list(transactionsEnvelopeDataRowFeesRow);

const transactionsEnvelopeDataRowKeys = ['id', 'date', 'type', 'status', 'description', 'tokens', 'amount', 'currency', 'balanceAfter', 'fees', 'receiptUrl'];
const transactionsEnvelopeDataRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 8;
  let field: any;
  let changes: Changes;
  text(value.id, 'id', found);
  instant(value.date, 'date', found);
  text(value.type, 'type', found);
  text(value.status, 'status', found);
  text(value.description, 'description', found);
  integer(value.tokens, 'tokens', found);
  changes = money(value.amount, 'amount', found, changes);
  pattern(value.currency, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  if ((field = value.balanceAfter) !== undefined) {
    known++;
    if (field !== null) changes = inside(transactionsEnvelopeDataRowBalanceAfter, field, 'balanceAfter', found, changes);
  }
  if ((field = value.fees) !== undefined) {
    known++;
    changes = inside(transactionsEnvelopeDataRowFees, field, 'fees', found, changes);
  }
  if ((field = value.receiptUrl) !== undefined) {
    known++;
    if (field !== null) pattern(field, 'receiptUrl', found, /^https:\/\//i, 'an https address');
  }
  return done(value, known, transactionsEnvelopeDataRowKeys, changes);
};

const transactionsEnvelopeData: Check = /* @__PURE__ */ list(transactionsEnvelopeDataRow);

const transactionsEnvelopePaginationKeys = ['page', 'limit', 'total', 'totalPages', 'nextCursor'];
const transactionsEnvelopePagination: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 0;
  let field: any;
  if ((field = value.page) !== undefined) {
    known++;
    count(field, 'page', found);
  }
  if ((field = value.limit) !== undefined) {
    known++;
    count(field, 'limit', found);
  }
  if ((field = value.total) !== undefined) {
    known++;
    count(field, 'total', found);
  }
  if ((field = value.totalPages) !== undefined) {
    known++;
    count(field, 'totalPages', found);
  }
  if ((field = value.nextCursor) !== undefined) {
    known++;
    if (field !== null) text(field, 'nextCursor', found);
  }
  return done(value, known, transactionsEnvelopePaginationKeys, undefined);
};

const transactionsEnvelopeKeys = ['data', 'pagination'];
const transactionsEnvelope: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let changes: Changes;
  changes = inside(transactionsEnvelopeData, value.data, 'data', found, changes);
  changes = inside(transactionsEnvelopePagination, value.pagination, 'pagination', found, changes);
  return done(value, 2, transactionsEnvelopeKeys, changes);
};

const transactions: Check = /* @__PURE__ */ page(transactionsEnvelope);

const usageSummaryRangeKeys = ['from', 'to', 'tz'];
const usageSummaryRange: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  instant(value.from, 'from', found);
  instant(value.to, 'to', found);
  text(value.tz, 'tz', found);
  return done(value, 3, usageSummaryRangeKeys, undefined);
};

const usageSummaryPreviousKeys = ['totalTokens', 'totalCost', 'totalRequests'];
const usageSummaryPrevious: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  count(value.totalTokens, 'totalTokens', found);
  changes = money(value.totalCost, 'totalCost', found, changes);
  if ((field = value.totalRequests) !== undefined) {
    known++;
    count(field, 'totalRequests', found);
  }
  return done(value, known, usageSummaryPreviousKeys, changes);
};

const usageSummaryCostPartsKeys = ['base', 'markup', 'fee', 'exchangeRate', 'currency'];
const usageSummaryCostParts: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 3;
  let field: any;
  let changes: Changes;
  changes = money(value.base, 'base', found, changes);
  changes = money(value.markup, 'markup', found, changes);
  changes = money(value.fee, 'fee', found, changes);
  if ((field = value.exchangeRate) !== undefined) {
    known++;
    if (field !== null) number(field, 'exchangeRate', found);
  }
  if ((field = value.currency) !== undefined) {
    known++;
    pattern(field, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  }
  return done(value, known, usageSummaryCostPartsKeys, changes);
};

const usageSummaryKeys = ['totalTokens', 'totalCost', 'totalRequests', 'inputTokens', 'outputTokens', 'cachedInputTokens', 'currency', 'range', 'previous', 'unpricedRequests', 'costParts'];
const usageSummary: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  count(value.totalTokens, 'totalTokens', found);
  changes = money(value.totalCost, 'totalCost', found, changes);
  if ((field = value.totalRequests) !== undefined) {
    known++;
    count(field, 'totalRequests', found);
  }
  if ((field = value.inputTokens) !== undefined) {
    known++;
    count(field, 'inputTokens', found);
  }
  if ((field = value.outputTokens) !== undefined) {
    known++;
    count(field, 'outputTokens', found);
  }
  if ((field = value.cachedInputTokens) !== undefined) {
    known++;
    count(field, 'cachedInputTokens', found);
  }
  if ((field = value.currency) !== undefined) {
    known++;
    pattern(field, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  }
  if ((field = value.range) !== undefined) {
    known++;
    changes = inside(usageSummaryRange, field, 'range', found, changes);
  }
  if ((field = value.previous) !== undefined) {
    known++;
    if (field !== null) changes = inside(usageSummaryPrevious, field, 'previous', found, changes);
  }
  if ((field = value.unpricedRequests) !== undefined) {
    known++;
    count(field, 'unpricedRequests', found);
  }
  if ((field = value.costParts) !== undefined) {
    known++;
    if (field !== null) changes = inside(usageSummaryCostParts, field, 'costParts', found, changes);
  }
  return done(value, known, usageSummaryKeys, changes);
};

const usageLogEnvelopeDataRowImpactKeys = ['kwh', 'waterL', 'co2eKg'];
const usageLogEnvelopeDataRowImpact: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 0;
  let field: any;
  if ((field = value.kwh) !== undefined) {
    known++;
    number(field, 'kwh', found);
  }
  if ((field = value.waterL) !== undefined) {
    known++;
    number(field, 'waterL', found);
  }
  if ((field = value.co2eKg) !== undefined) {
    known++;
    number(field, 'co2eKg', found);
  }
  return done(value, known, usageLogEnvelopeDataRowImpactKeys, undefined);
};

const usageLogEnvelopeDataRowKeys = ['date', 'projectName', 'model', 'inputTokens', 'outputTokens', 'totalTokens', 'cost', 'id', 'providerName', 'cachedInputTokens', 'durationMs', 'currency', 'costParts', 'impact'];
const usageLogEnvelopeDataRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 6;
  let field: any;
  let changes: Changes;
  instant(value.date, 'date', found);
  field = value.projectName;
  if (field !== null) text(field, 'projectName', found);
  text(value.model, 'model', found);
  count(value.inputTokens, 'inputTokens', found);
  count(value.outputTokens, 'outputTokens', found);
  count(value.totalTokens, 'totalTokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  if ((field = value.id) !== undefined) {
    known++;
    text(field, 'id', found);
  }
  if ((field = value.providerName) !== undefined) {
    known++;
    text(field, 'providerName', found);
  }
  if ((field = value.cachedInputTokens) !== undefined) {
    known++;
    count(field, 'cachedInputTokens', found);
  }
  if ((field = value.durationMs) !== undefined) {
    known++;
    if (field !== null) number(field, 'durationMs', found);
  }
  if ((field = value.currency) !== undefined) {
    known++;
    pattern(field, 'currency', found, /^[A-Z]{3}$/, 'a currency code such as "EUR"');
  }
  if ((field = value.costParts) !== undefined) {
    known++;
    if (field !== null) changes = inside(usageSummaryCostParts, field, 'costParts', found, changes);
  }
  if ((field = value.impact) !== undefined) {
    known++;
    if (field !== null) changes = inside(usageLogEnvelopeDataRowImpact, field, 'impact', found, changes);
  }
  return done(value, known, usageLogEnvelopeDataRowKeys, changes);
};

const usageLogEnvelopeData: Check = /* @__PURE__ */ list(usageLogEnvelopeDataRow);

const usageLogEnvelopeKeys = ['data', 'pagination'];
const usageLogEnvelope: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let changes: Changes;
  changes = inside(usageLogEnvelopeData, value.data, 'data', found, changes);
  changes = inside(transactionsEnvelopePagination, value.pagination, 'pagination', found, changes);
  return done(value, 2, usageLogEnvelopeKeys, changes);
};

const usageLog: Check = /* @__PURE__ */ page(usageLogEnvelope);

const sustainabilityMetricsTotalKWhKeys = ['value', 'min', 'max'];
const sustainabilityMetricsTotalKWh: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 0;
  let field: any;
  if ((field = value.value) !== undefined) {
    known++;
    amount(field, 'value', found);
  }
  if ((field = value.min) !== undefined) {
    known++;
    amount(field, 'min', found);
  }
  if ((field = value.max) !== undefined) {
    known++;
    amount(field, 'max', found);
  }
  return done(value, known, sustainabilityMetricsTotalKWhKeys, undefined);
};

const sustainabilityMetricsCo2eKeys = ['value'];
const sustainabilityMetricsCo2e: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  amount(value.value, 'value', found);
  return done(value, 1, sustainabilityMetricsCo2eKeys, undefined);
};

const sustainabilityMetricsEquivalentsRowKeys = ['name', 'value'];
const sustainabilityMetricsEquivalentsRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  text(value.name, 'name', found);
  amount(value.value, 'value', found);
  return done(value, 2, sustainabilityMetricsEquivalentsRowKeys, undefined);
};

const sustainabilityMetricsEquivalents: Check = /* @__PURE__ */ list(sustainabilityMetricsEquivalentsRow);

const sustainabilityMetricsRestorationKeys = ['value', 'tracker'];
const sustainabilityMetricsRestoration: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 1;
  let field: any;
  amount(value.value, 'value', found);
  if ((field = value.tracker) !== undefined) {
    known++;
    if (field !== null) if (typeof field !== 'string') number(field, 'tracker', found);
  }
  return done(value, known, sustainabilityMetricsRestorationKeys, undefined);
};

const sustainabilityMetricsKeys = ['totalKWh', 'totalWaterL', 'totalCO2e', 'totalM2Restored', 'co2e', 'equivalents', 'restoration', 'methodology', 'asOf'];
const sustainabilityMetrics: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 0;
  let field: any;
  let changes: Changes;
  if ((field = value.totalKWh) !== undefined) {
    known++;
    if (object(field)) changes = inside(sustainabilityMetricsTotalKWh, field, 'totalKWh', found, changes); else amount(field, 'totalKWh', found);
  }
  if ((field = value.totalWaterL) !== undefined) {
    known++;
    if (object(field)) changes = inside(sustainabilityMetricsTotalKWh, field, 'totalWaterL', found, changes); else amount(field, 'totalWaterL', found);
  }
  if ((field = value.totalCO2e) !== undefined) {
    known++;
    if (object(field)) changes = inside(sustainabilityMetricsTotalKWh, field, 'totalCO2e', found, changes); else amount(field, 'totalCO2e', found);
  }
  if ((field = value.totalM2Restored) !== undefined) {
    known++;
    amount(field, 'totalM2Restored', found);
  }
  if ((field = value.co2e) !== undefined) {
    known++;
    changes = inside(sustainabilityMetricsCo2e, field, 'co2e', found, changes);
  }
  if ((field = value.equivalents) !== undefined) {
    known++;
    changes = inside(sustainabilityMetricsEquivalents, field, 'equivalents', found, changes);
  }
  if ((field = value.restoration) !== undefined) {
    known++;
    changes = inside(sustainabilityMetricsRestoration, field, 'restoration', found, changes);
  }
  if ((field = value.methodology) !== undefined) {
    known++;
    text(field, 'methodology', found);
  }
  if ((field = value.asOf) !== undefined) {
    known++;
    instant(field, 'asOf', found);
  }
  return done(value, known, sustainabilityMetricsKeys, changes);
};

const checkoutKeys = ['url', 'id'];
const checkout: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 1;
  let field: any;
  text(value.url, 'url', found);
  if ((field = value.id) !== undefined) {
    known++;
    text(field, 'id', found);
  }
  return done(value, known, checkoutKeys, undefined);
};

const usageEventsKeys = ['accepted', 'duplicates'];
const usageEvents: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  count(value.accepted, 'accepted', found);
  count(value.duplicates, 'duplicates', found);
  return done(value, 2, usageEventsKeys, undefined);
};

const providerUsageKeys = ['providerName', 'tokens', 'cost', 'requests', 'inputTokens', 'outputTokens'];
const providerUsage: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  text(value.providerName, 'providerName', found);
  count(value.tokens, 'tokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  if ((field = value.requests) !== undefined) {
    known++;
    count(field, 'requests', found);
  }
  if ((field = value.inputTokens) !== undefined) {
    known++;
    count(field, 'inputTokens', found);
  }
  if ((field = value.outputTokens) !== undefined) {
    known++;
    count(field, 'outputTokens', found);
  }
  return done(value, known, providerUsageKeys, changes);
};

const projectUsageProvidersRowKeys = ['providerName', 'tokens', 'cost'];
const projectUsageProvidersRow: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  text(value.providerName, 'providerName', found);
  count(value.tokens, 'tokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  return done(value, known, projectUsageProvidersRowKeys, changes);
};

const projectUsageProviders: Check = /* @__PURE__ */ list(projectUsageProvidersRow);

const projectUsageKeys = ['projectName', 'tokens', 'cost', 'requests', 'inputTokens', 'outputTokens', 'providers'];
const projectUsage: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  field = value.projectName;
  if (field !== null) text(field, 'projectName', found);
  count(value.tokens, 'tokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  if ((field = value.requests) !== undefined) {
    known++;
    count(field, 'requests', found);
  }
  if ((field = value.inputTokens) !== undefined) {
    known++;
    count(field, 'inputTokens', found);
  }
  if ((field = value.outputTokens) !== undefined) {
    known++;
    count(field, 'outputTokens', found);
  }
  if ((field = value.providers) !== undefined) {
    known++;
    changes = inside(projectUsageProviders, field, 'providers', found, changes);
  }
  return done(value, known, projectUsageKeys, changes);
};

const modelUsageKeys = ['model', 'providerName', 'tokens', 'cost', 'requests', 'inputTokens', 'outputTokens', 'cachedInputTokens'];
const modelUsage: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  text(value.model, 'model', found);
  if ((field = value.providerName) !== undefined) {
    known++;
    text(field, 'providerName', found);
  }
  count(value.tokens, 'tokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  if ((field = value.requests) !== undefined) {
    known++;
    count(field, 'requests', found);
  }
  if ((field = value.inputTokens) !== undefined) {
    known++;
    count(field, 'inputTokens', found);
  }
  if ((field = value.outputTokens) !== undefined) {
    known++;
    count(field, 'outputTokens', found);
  }
  if ((field = value.cachedInputTokens) !== undefined) {
    known++;
    count(field, 'cachedInputTokens', found);
  }
  return done(value, known, modelUsageKeys, changes);
};

const dayUsageKeys = ['date', 'tokens', 'cost', 'requests'];
const dayUsage: Check = (value, found) => {
  if (!object(value)) return wrong(value, undefined, found, 'an object');
  let known = 2;
  let field: any;
  let changes: Changes;
  day(value.date, 'date', found);
  count(value.tokens, 'tokens', found);
  if ((field = value.cost) !== undefined) {
    known++;
    if (field !== null) changes = money(field, 'cost', found, changes);
  }
  if ((field = value.requests) !== undefined) {
    known++;
    count(field, 'requests', found);
  }
  return done(value, known, dayUsageKeys, changes);
};

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
