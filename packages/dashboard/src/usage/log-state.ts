import { type LogQuery, type LogSort, logSorts, type SortOrder, sortOrders } from '@aim2balance/client';

export const logPageSizes = [20, 50, 100] as const;

/** What a reader chose in the log: a place, an order, filters. */
export interface LogState {
  readonly page: number;
  /** Cursors of pages that an answer led to: more steady than numbers while new requests come in. */
  readonly cursors: Readonly<Record<number, string>>;
  readonly limit: number;
  readonly sort: LogSort;
  readonly order: SortOrder;
  /** `null` shows all; in `project` an empty text means the requests without a project. */
  readonly provider: string | null;
  readonly project: string | null;
  readonly model: string | null;
}

export const firstLogState: LogState = {
  page: 1,
  cursors: {},
  limit: 20,
  sort: 'date',
  order: 'desc',
  provider: null,
  project: null,
  model: null,
};

export type LogAction =
  | { type: 'page'; page: number; nextCursor?: string | null | undefined }
  | { type: 'limit'; limit: number }
  | { type: 'sort'; sort: LogSort; order?: SortOrder }
  | { type: 'filter'; by: 'provider' | 'project' | 'model'; value: string | null }
  | { type: 'clear' }
  | { type: 'restart' };

const start = { page: 1, cursors: {} } as const;

export function logReducer(state: LogState, action: LogAction): LogState {
  switch (action.type) {
    case 'page': {
      const isNext = action.page === state.page + 1 && action.nextCursor;
      const cursors = isNext ? { ...state.cursors, [action.page]: action.nextCursor as string } : state.cursors;
      return { ...state, page: action.page, cursors };
    }
    case 'limit':
      return { ...state, ...start, limit: action.limit };
    case 'sort': {
      const turned = state.sort === action.sort && state.order === 'desc' ? 'asc' : 'desc';
      return { ...state, ...start, sort: action.sort, order: action.order ?? turned };
    }
    case 'filter':
      return { ...state, ...start, [action.by]: action.value };
    case 'clear':
      return { ...state, ...start, provider: null, project: null, model: null };
    case 'restart':
      return { ...state, ...start };
  }
}

/** The filters and the order, left out where they are the backend's own defaults: level 1 knows none. */
export function toLogFilters({ sort, order, provider, project, model }: LogState): LogQuery {
  return {
    ...(sort !== 'date' || order !== 'desc' ? { sort, order } : {}),
    ...(provider !== null && { provider }),
    ...(project !== null && { project }),
    ...(model !== null && { model }),
  };
}

export function toLogQuery(state: LogState): LogQuery {
  const { page, cursors, limit } = state;
  const cursor = cursors[page];
  return {
    ...toLogFilters(state),
    ...(cursor !== undefined ? { cursor } : page > 1 ? { page } : {}),
    ...(limit !== firstLogState.limit && { limit }),
  };
}

const texts = ['provider', 'project', 'model'] as const;

/** Writes what differs from the start into the parameters of a URL, each name behind `prefix`. */
export function writeLogState(params: URLSearchParams, prefix: string, state: LogState): void {
  const set = (name: string, value: string | null) =>
    value === null ? params.delete(prefix + name) : params.set(prefix + name, value);
  set('page', state.page > 1 ? String(state.page) : null);
  set('limit', state.limit === firstLogState.limit ? null : String(state.limit));
  const isFirstOrder = state.sort === firstLogState.sort && state.order === firstLogState.order;
  set('sort', isFirstOrder ? null : `${state.sort}.${state.order}`);
  for (const name of texts) set(name, state[name]);
}

/** Reads them back; what is no value of ours is left at its start. */
export function readLogState(params: URLSearchParams, prefix: string): LogState {
  const get = (name: string) => params.get(prefix + name);
  const page = Number(get('page') ?? 1);
  const limit = Number(get('limit') ?? firstLogState.limit);
  const [sort, order] = (get('sort') ?? '').split('.');
  return {
    ...firstLogState,
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    limit: logPageSizes.find((size) => size === limit) ?? firstLogState.limit,
    sort: logSorts.find((name) => name === sort) ?? firstLogState.sort,
    order: sortOrders.find((name) => name === order) ?? firstLogState.order,
    provider: get('provider'),
    project: get('project'),
    model: get('model'),
  };
}
