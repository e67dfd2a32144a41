import type { Warning } from './types.js';

type Code = Warning['code'];

const MESSAGES: Readonly<Record<Code, string>> = {
  'cached-exceeds-input': 'More cached than input tokens: the excess is not counted.',
  'electricity-mix-suspicious': 'The figure of this grid looks like a gap in the data.',
  'electricity-mix-wue-world': 'No water figure of this grid: the average of the world stands in.',
  'model-approximated': 'This model is not in the table: a wide span stands in.',
  'model-arch-multimodal': 'Images and sound are not counted.',
  'model-arch-not-released': 'The size is not published: an estimate is used.',
  'provider-generic': 'The data centre is not known: a worldwide span stands in.',
  'requests-unknown': 'The number of requests is not known: waiting is not counted.',
  'restoration-incomplete': 'Some cost is not known: fee and area are lower bounds.',
  'restoration-placeholder': 'The price of a square metre is a stand-in until the operator sets eurPerM2.',
  'zone-unknown': 'This grid is not in the table: the average of the world stands in.',
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
