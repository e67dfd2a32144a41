import type { EndpointName } from '@aim2balance/contract';

/** What a backend can do beyond level 1 of the contract, learned from what it refused. */
export interface Capabilities {
  /**
   * Refused parameters by endpoint; a refused dimension of the breakdown stands as `by=model` or `by=day`.
   * A new object after each change.
   */
  readonly refused: Readonly<Partial<Record<EndpointName, readonly string[]>>>;
  /** False once the backend refused the parameter (or `by=model`, `by=day`); true before anything is known. */
  supports(endpoint: EndpointName, parameter: string): boolean;
  /** Calls back after each change; gives the function that ends this. */
  subscribe(listener: () => void): () => void;
}

/** @internal The capabilities as the client itself writes them. */
export class KnownCapabilities implements Capabilities {
  #refused: Readonly<Partial<Record<EndpointName, readonly string[]>>> = {};
  readonly #listeners = new Set<() => void>();

  get refused(): Readonly<Partial<Record<EndpointName, readonly string[]>>> {
    return this.#refused;
  }

  supports(endpoint: EndpointName, parameter: string): boolean {
    return !this.#refused[endpoint]?.includes(parameter);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  refuse(endpoint: EndpointName, parameters: readonly string[]): void {
    const known = this.#refused[endpoint] ?? [];
    const added = parameters.filter((parameter) => !known.includes(parameter));
    if (added.length === 0) return;
    this.#refused = { ...this.#refused, [endpoint]: [...known, ...added] };
    for (const listener of [...this.#listeners]) listener();
  }
}
