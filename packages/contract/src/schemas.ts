export { parseBody, parseQuery, parseResponse } from './schemas/parse.js';
export { bodySchemas, checkoutRequestSchema, querySchemas, usageEventSchema } from './schemas/requests.js';
export {
  balanceSchema,
  breakdownRowSchemas,
  checkoutSessionSchema,
  logEntrySchema,
  problemSchema,
  responseSchemas,
  sustainabilityMetricsSchema,
  transactionSchema,
  transactionsPageSchema,
  usageEventsResultSchema,
  usageLogPageSchema,
  usageSummarySchema,
} from './schemas/responses.js';
