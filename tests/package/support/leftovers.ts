import type { Page } from 'playwright';

/** What is still at work in a page. */
export interface Leftovers {
  /** On window, document, html and body, as `target event`. */
  listeners: string[];
  timers: number;
  /** Children of head and body. */
  nodes: string[];
  observers: number;
  channels: number;
  /** Adopted by the document. */
  sheets: number;
}

/** Counts what scripts set going, from before the first one runs. */
export async function watchLeftovers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const listeners: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = [];
    const isGlobal = (target: EventTarget) =>
      target === window || target === document || target === document.documentElement || target === document.body;
    const captures = (options: unknown) =>
      typeof options === 'object' && options !== null
        ? Boolean((options as AddEventListenerOptions).capture)
        : Boolean(options);
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options) {
      const target = this ?? window;
      if (isGlobal(target) && listener) listeners.push({ target, type, listener, capture: captures(options) });
      return addEventListener.call(target, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options) {
      const target = this ?? window;
      const index = listeners.findIndex(
        (known) =>
          known.target === target &&
          known.type === type &&
          known.listener === listener &&
          known.capture === captures(options),
      );
      if (index >= 0) listeners.splice(index, 1);
      return removeEventListener.call(target, type, listener, options);
    };

    const timers = new Set<number>();
    const { setTimeout: later, setInterval: every, clearTimeout: never, clearInterval: stop } = window;
    Object.assign(window, {
      setTimeout(handler: () => void, ms?: number, ...rest: []) {
        const id = later(() => {
          timers.delete(id);
          handler(...rest);
        }, ms);
        timers.add(id);
        return id;
      },
      setInterval(handler: () => void, ms?: number) {
        const id = every(handler, ms);
        timers.add(id);
        return id;
      },
      clearTimeout(id: number) {
        timers.delete(id);
        never(id);
      },
      clearInterval(id: number) {
        timers.delete(id);
        stop(id);
      },
    });

    const observers = new Set<object>();
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      const { observe, disconnect } = window[name].prototype;
      window[name].prototype.observe = function (this: object, ...values: unknown[]) {
        observers.add(this);
        return Reflect.apply(observe, this, values);
      };
      window[name].prototype.disconnect = function (this: object) {
        observers.delete(this);
        return Reflect.apply(disconnect, this, []);
      };
    }

    const channels = new Set<BroadcastChannel>();
    const Channel = window.BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        channels.add(this);
      }
      override close() {
        channels.delete(this);
        super.close();
      }
    };

    const nameOf = (target: EventTarget) => (target === window ? 'window' : (target as Node).nodeName);
    Object.assign(window, {
      leftovers: (): Leftovers => ({
        listeners: listeners.map(({ target, type }) => `${nameOf(target)} ${type}`),
        timers: timers.size,
        nodes: [...document.head.children, ...document.body.children].map(({ outerHTML }) =>
          outerHTML.slice(0, outerHTML.indexOf('>') + 1),
        ),
        observers: observers.size,
        channels: channels.size,
        sheets: document.adoptedStyleSheets.length,
      }),
    });
  });
}

function without(list: readonly string[], known: readonly string[]): string[] {
  const rest = [...known];
  return list.filter((entry) => {
    const index = rest.indexOf(entry);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** What is at work now, less what was `before`. */
export async function leftovers(page: Page, before?: Leftovers): Promise<Leftovers> {
  const now = await page.evaluate(() => (window as unknown as { leftovers(): Leftovers }).leftovers());
  if (!before) return now;
  return {
    listeners: without(now.listeners, before.listeners),
    nodes: without(now.nodes, before.nodes),
    timers: now.timers - before.timers,
    observers: now.observers - before.observers,
    channels: now.channels - before.channels,
    sheets: now.sheets - before.sheets,
  };
}
