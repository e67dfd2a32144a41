import type { Warning } from './types.js';

type Code = Warning['code'];

const MESSAGES: Readonly<Record<Code, string>> = {
  'cached-exceeds-input': 'More cached than input tokens were reported for these models; the excess is not counted.',
  'electricity-mix-suspicious':
    'The figure of this grid is exactly 0 or 1 kgCO2e per kWh, which points to a gap in the data.',
  'electricity-mix-wue-world': 'No water figure of this grid zone is known; the average of the world stands in.',
  'model-approximated':
    'These models are not in the table. Their size is read from the name or taken as a wide span, so the range is wide.',
  'model-arch-multimodal': 'These models also handle images or sound, which the method does not count.',
  'model-arch-not-released': 'The makers of these models do not publish their size; an estimate is used.',
  'provider-generic': 'The data centres of these hosts are not known; a worldwide span of efficiency stands in.',
  'requests-unknown':
    'Measured speeds were asked for, but these models have rows without a number of requests; their waiting time is left out.',
  'restoration-incomplete': 'Some usage has no known cost, so fees and area are lower bounds.',
  'restoration-placeholder':
    'The price of a square metre is a stand-in. The operator sets the price published by the partner (eurPerM2).',
  'zone-unknown': 'This grid zone is not in the table; the average of the world stands in.',
};

/** Collects what a reader should know, one warning a code. */
export class Warnings {
  readonly #found = new Map<Code, Set<string>>();

  /** Notes `code`, once, with all that it concerns. */
  add(code: Code, subject?: string): void {
    let subjects = this.#found.get(code);
    if (!subjects) {
      subjects = new Set();
      this.#found.set(code, subjects);
    }
    if (subject !== undefined) subjects.add(subject);
  }

  /** Sorted by code, subjects sorted. */
  list(): Warning[] {
    return [...this.#found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, subjects]) => ({ code, message: MESSAGES[code], subjects: [...subjects].sort() }));
  }
}
