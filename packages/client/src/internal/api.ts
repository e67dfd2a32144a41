import type { Validator } from '@aim2balance/contract/validators';
import type { ApiResponse } from '../api-promise.js';
import { KnownCapabilities } from '../capabilities.js';
import { ApiError, BadRequestError } from '../errors.js';
import type { RequestOptions } from '../options.js';
import type { Query } from './check-query.js';
import { bad, type Config, checkHeaders, checkNumber } from './config.js';
import type { Limits } from './flight.js';
import { Http } from './http.js';
import { type AskedEndpoint, paths } from './paths.js';

type Params = Record<string, string>;

/** Without these the answer is still right: in another zone's days, unsorted, in pages of another length. */
const dispensable = new Set(['tz', 'sort', 'order', 'limit']);

const ACCEPT = 'application/json, application/problem+json';

/** Asks the endpoints of the contract, and copes with a backend that knows level 1 alone. */
export class Api {
  readonly config: Config;
  readonly capabilities = new KnownCapabilities();
  readonly http: Http;

  constructor(config: Config) {
    this.config = config;
    this.http = new Http(config);
  }

  /** @param query checked already */
  async get<T>(
    name: AskedEndpoint,
    query: Query,
    validate: Validator<T>,
    options: RequestOptions = {},
  ): Promise<ApiResponse<T>> {
    const limits = this.#limits(options);
    for (;;) {
      const params = this.#params(name, query);
      try {
        return await this.#ask('GET', paths[name], params, validate, limits, options);
      } catch (error) {
        this.#learn(name, params, error);
      }
    }
  }

  /** Asks a path outside the table, without parameters. */
  async getPath<T>(path: string, validate: Validator<T>, options: RequestOptions = {}): Promise<ApiResponse<T>> {
    return this.#ask('GET', path, {}, validate, this.#limits(options), options);
  }

  async post<T>(
    name: AskedEndpoint,
    body: unknown,
    validate: Validator<T>,
    options: RequestOptions = {},
  ): Promise<ApiResponse<T>> {
    return this.#ask('POST', paths[name], {}, validate, this.#limits(options), options, JSON.stringify(body));
  }

  #limits({ timeout, maxRetries, signal }: RequestOptions): Limits {
    if (signal && !signal.addEventListener) throw bad('signal', 'must be an AbortSignal.');
    const { config } = this;
    return {
      timeoutMs: checkNumber('timeout', timeout ?? config.timeout, 1),
      maxRetries: checkNumber('maxRetries', maxRetries ?? config.maxRetries, 0),
      totalMs: config.totalTimeout,
      deadlineMs: performance.now() + config.totalTimeout,
    };
  }

  #ask<T>(
    method: 'GET' | 'POST',
    path: string,
    params: Params,
    validate: Validator<T>,
    limits: Limits,
    { signal, headers }: RequestOptions,
    body?: string,
  ): Promise<ApiResponse<T>> {
    const { config } = this;
    const search = new URLSearchParams(params).toString();
    const question = {
      method,
      endpoint: `${method} ${path}`,
      url: `${config.baseUrl}${path}${search && '?'}${search}`,
      headers: {
        accept: ACCEPT,
        ...config.headers,
        ...(headers && checkHeaders(headers)),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      validate,
      body,
    };
    return this.http.ask(question, limits, signal);
  }

  /** The parameters to send: without what the backend refused before, where that can be done without. */
  #params(name: AskedEndpoint, query: Query): Params {
    const params: Params = {};
    for (const key in query) {
      const value = query[key];
      if (value === undefined) continue;
      const parameter = key === 'by' ? `by=${value}` : key;
      if (this.capabilities.supports(name, parameter)) params[key] = String(value);
      else if (!dispensable.has(key)) throw notSupported(name, parameter);
    }
    return params;
  }

  /**
   * Remembers what a refusal says of the backend.
   * @throws the error, unless the call can go on without what was refused
   */
  #learn(name: AskedEndpoint, params: Params, error: unknown): void {
    const refused = ApiError.isInstance(error) && error.status === 400 ? refusedParams(params, error) : [];
    this.capabilities.refuse(name, refused);
    const needed = refused.find((parameter) => !dispensable.has(parameter));
    if (needed) throw notSupported(name, needed, error as ApiError);
    if (refused.length === 0) throw error;
  }
}

/** The parameters an error is about. */
function refusedParams(params: Params, { code, problem }: ApiError): string[] {
  const named = problem?.errors?.map(({ parameter, path }) => parameter ?? path) ?? [];
  const { by } = params;
  if (by === 'model' || by === 'day') {
    // A backend of level 1 may know no code for it: anything it says of `by` counts, and an error without a code.
    if (named.includes('by') || !problem?.code) return [`by=${by}`];
  }
  if (code !== 'unsupported_parameter') return [];
  // These are level 1.
  const sent = Object.keys(params).filter((parameter) => !/^(by|range|page)$/.test(parameter));
  const told = Object.keys(params).filter((parameter) => named.includes(parameter));
  if (told.length > 0) return told;
  const words = problem?.detail?.split(/\W+/);
  const mentioned = sent.filter((parameter) => words?.includes(parameter));
  // It does not say which: then none of them is sent again.
  return mentioned.length > 0 ? mentioned : sent;
}

function notSupported(name: AskedEndpoint, parameter: string, refusal?: ApiError): ApiError {
  if (refusal?.code === 'unsupported_parameter') return refusal;
  return new BadRequestError(`This backend does not know \`${parameter}\` of GET ${paths[name]}.`, {
    status: 400,
    code: 'unsupported_parameter',
    problem: refusal?.problem ?? null,
    cause: refusal,
    attempts: refusal?.attempts ?? 0,
  });
}
