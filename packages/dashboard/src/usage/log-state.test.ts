import { describe, expect, test } from 'vitest';
import { firstLogState, logReducer, readLogState, toLogQuery, writeLogState } from './log-state.js';

describe('state of the log', () => {
  test('asks a level 1 backend for nothing it may refuse until the reader does', () => {
    expect(toLogQuery(firstLogState)).toEqual({});
    expect(toLogQuery(logReducer(firstLogState, { type: 'page', page: 3 }))).toEqual({ page: 3 });
  });

  test('the next page is asked for by its cursor, a jump by its number', () => {
    const second = logReducer(firstLogState, { type: 'page', page: 2, nextCursor: 'abc' });
    expect(toLogQuery(second)).toEqual({ cursor: 'abc' });
    expect(toLogQuery(logReducer(second, { type: 'page', page: 9, nextCursor: 'def' }))).toEqual({ page: 9 });
    expect(toLogQuery(logReducer(logReducer(second, { type: 'page', page: 1 }), { type: 'page', page: 2 }))).toEqual({
      cursor: 'abc',
    });
  });

  test('another order, filter or size starts at the first page and forgets the cursors', () => {
    const deep = logReducer(firstLogState, { type: 'page', page: 2, nextCursor: 'abc' });
    for (const action of [
      { type: 'sort', sort: 'cost' },
      { type: 'filter', by: 'project', value: '' },
      { type: 'limit', limit: 50 },
      { type: 'clear' },
      { type: 'restart' },
    ] as const) {
      expect(logReducer(deep, action)).toMatchObject({ page: 1, cursors: {} });
    }
  });

  test('a column is sorted down first, then up', () => {
    const down = logReducer(firstLogState, { type: 'sort', sort: 'cost' });
    expect([down.sort, down.order]).toEqual(['cost', 'desc']);
    expect(logReducer(down, { type: 'sort', sort: 'cost' }).order).toBe('asc');
    expect(toLogQuery(down)).toEqual({ sort: 'cost', order: 'desc' });
  });

  test('an empty project is a filter of its own: requests without a project', () => {
    expect(toLogQuery(logReducer(firstLogState, { type: 'filter', by: 'project', value: '' }))).toEqual({
      project: '',
    });
  });

  test('goes into a URL and back, and leaves the parameters of others alone', () => {
    const params = new URLSearchParams('tab=billing');
    const state = {
      ...firstLogState,
      page: 4,
      limit: 50,
      sort: 'cost',
      order: 'asc',
      project: '',
      model: 'a&b=c',
    } as const;
    writeLogState(params, 'log.', state);
    expect(readLogState(new URLSearchParams(params.toString()), 'log.')).toEqual(state);
    expect(params.get('tab')).toBe('billing');
    writeLogState(params, 'log.', firstLogState);
    expect(params.toString()).toBe('tab=billing');
  });

  test('a URL that somebody typed does no harm', () => {
    const params = new URLSearchParams('page=-1&limit=7&sort=__proto__.up');
    expect(readLogState(params, '')).toEqual(firstLogState);
  });
});
