export {
  bodySchemas,
  breakdownRowSchemas,
  parseBody,
  parseQuery,
  parseResponse,
  problemSchema,
  querySchemas,
  responseSchemas,
} from '@aim2balance/contract/schemas';
