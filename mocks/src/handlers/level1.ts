import { type BreakdownDimension, type EndpointName, endpoints, InvalidParameterError } from '@aim2balance/contract';

type Fields = readonly string[];

const level1Fields: Partial<Record<EndpointName, Fields>> = {
  balance: ['tokens', 'fiatValue', 'percentage'],
  transactions: ['id', 'date', 'type', 'status', 'description', 'tokens', 'amount', 'currency'],
  usageSummary: ['totalTokens', 'totalCost'],
  usageLog: ['date', 'projectName', 'model', 'inputTokens', 'outputTokens', 'totalTokens', 'cost'],
};
const level1Rows: Partial<Record<BreakdownDimension, Fields>> = {
  provider: ['providerName', 'tokens'],
  project: ['projectName', 'tokens'],
};

/** Endpoints that a backend of level 1 has. */
export const isLevel1 = (name: EndpointName): boolean => name === 'usageBreakdown' || name in level1Fields;

/** Refuses what a backend of level 1 does not know, as it would. @throws {InvalidParameterError} */
export function refuseLevel2(name: EndpointName, search: URLSearchParams): void {
  const level2: readonly string[] = endpoints[name].level2Params;
  const parameter = [...search.keys()].find((key) => level2.includes(key));
  if (parameter !== undefined) throw unsupported(parameter, `This backend has no parameter "${parameter}".`);
  const by = search.get('by');
  if (name === 'usageBreakdown' && (by === 'model' || by === 'day')) {
    throw unsupported('by', `This backend has no breakdown by "${by}".`);
  }
}

const unsupported = (parameter: string, message: string) =>
  new InvalidParameterError(parameter, message, 'unsupported_parameter');

const only = (fields: Fields, row: object) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => fields.includes(key)));

/** Drops every level 2 field of an answer; of a page's place only the total is left. */
export function toLevel1(name: EndpointName, value: unknown, by?: BreakdownDimension): unknown {
  if (name === 'usageBreakdown') {
    const fields = (by && level1Rows[by]) ?? [];
    return (value as object[]).map((row) => only(fields, row));
  }
  const fields = level1Fields[name] ?? [];
  if (name !== 'transactions' && name !== 'usageLog') return only(fields, value as object);
  const page = value as { data: object[]; pagination: { total?: number } };
  return { data: page.data.map((row) => only(fields, row)), pagination: { total: page.pagination.total } };
}
