import type { ClientOptions, RangeText } from '@aim2balance/client';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { DashboardProvider } from '../DashboardProvider.js';
import type { MessageOverrides } from '../messages/LocaleContext.js';
import type { DashboardClient } from '../queries/client.js';
import {
  type AttributeKinds,
  type AttributeValues,
  attributeName,
  flagOrName,
  number,
  oneOf,
  readAttributes,
  reflectAttributes,
  text,
  texts,
} from './attributes.js';
import { ClientSource } from './ClientSource.js';
import { emit } from './events.js';
import { isHostDark, watchHostScheme } from './host-scheme.js';
import { adoptStyles } from './shadow-styles.js';

const settings = {
  baseUrl: text,
  credentials: oneOf('omit', 'same-origin', 'include'),
  account: text,
  locale: text,
  timeZone: text,
  colorScheme: oneOf('light', 'dark', 'system', 'host'),
  range: text,
  urlState: flagOrName,
  staleAfter: number,
  refreshInterval: number,
  allowedCheckoutOrigins: texts,
} satisfies AttributeKinds;

/** Properties that no attribute can hold. */
const properties = ['client', 'token', 'messages', 'now'];

/** On a server there is none; the module can be imported there, and defines nothing. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * A widget in a shadow root, with React and all it needs inside: nothing of the page's styles comes in, and nothing of
 * ours gets out. Shows nothing until it has a `client` or a `base-url`.
 */
export abstract class WidgetElement extends Base {
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the browser asks the class of the element, whose attributes are meant
    return Object.keys({ ...settings, ...this.kinds }).map(attributeName);
  }

  /** Attributes of the one widget. */
  static kinds: AttributeKinds = {};
  /** Properties of the one widget that no attribute can hold. */
  static ownProperties: readonly string[] = [];

  /** Where the API lives. Elements with the same address and token share their requests. */
  declare baseUrl: string | null;
  /** As in `fetch`; `include` for cookie sessions on another origin. */
  declare credentials: 'omit' | 'same-origin' | 'include' | null;
  /** Id of the signed-in account: a change clears at once what was shown of the one before. */
  declare account: string | null;
  /** BCP 47, such as `de-AT`. @defaultValue the reader's own */
  declare locale: string | null;
  /** IANA name. @defaultValue the reader's own */
  declare timeZone: string | null;
  /** `host` follows `.dark` or `data-theme="dark"` on or above the element. @defaultValue 'system' */
  declare colorScheme: 'light' | 'dark' | 'system' | 'host' | null;
  /** The date range; follows the reader's choice. @defaultValue '30d' */
  declare range: RangeText | null;
  /** Keeps the range in the page's URL: empty as `?range=`, a text as the parameter of that name. */
  declare urlState: string | boolean | null;
  /** ms after which data is called old. @defaultValue 300_000 */
  declare staleAfter: string | number | null;
  /** ms between two looks at the balance while the page is visible; 0 for none. @defaultValue 0 */
  declare refreshInterval: string | number | null;
  /** Origins a payment page may have besides Stripe's, parted by spaces. */
  declare allowedCheckoutOrigins: string | readonly string[] | null;

  #client: DashboardClient | null = null;
  #token: ClientOptions['token'] | null = null;
  #messages: MessageOverrides | null = null;
  #now: (() => number) | null = null;

  #root: Root | null = null;
  #container: HTMLElement | null = null;
  #source = new ClientSource();
  #unwatch: (() => void) | null = null;
  #scheduled = false;

  /** A client of `createClient`; wins over `base-url`. */
  get client(): DashboardClient | null {
    return this.#client;
  }
  set client(client: DashboardClient | null | undefined) {
    this.#client = client ?? null;
    this.update();
  }

  /** Access token, or a function that gives it, for the client made of `base-url`. Never an attribute: anyone reads those. */
  get token(): ClientOptions['token'] | null {
    return this.#token;
  }
  set token(token: ClientOptions['token'] | null) {
    this.#token = token ?? null;
    this.update();
  }

  /** Texts that replace the shipped ones, by area: `{ wallet: { addCredits: 'Buy' } }`. */
  get messages(): MessageOverrides | null {
    return this.#messages;
  }
  set messages(messages: MessageOverrides | null | undefined) {
    this.#messages = messages ?? null;
    this.update();
  }

  /** The time in ms, for tests. @defaultValue Date.now */
  get now(): (() => number) | null {
    return this.#now;
  }
  set now(now: (() => number) | null | undefined) {
    this.#now = now ?? null;
    this.update();
  }

  connectedCallback(): void {
    this.#upgradeProperties();
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(shadow);
    this.#container ??= shadow.appendChild(this.ownerDocument.createElement('div'));
    // Another place in the page may have another scheme.
    this.#unwatch?.();
    this.#unwatch = null;
    this.update();
  }

  disconnectedCallback(): void {
    // An element that is moved is back at once, and keeps its state.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(): void {
    this.update();
  }

  /** Draws the element anew, once for all changes of a moment. */
  protected update(): void {
    if (this.#scheduled || !this.isConnected) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#draw();
    });
  }

  /** The widget below the provider. */
  protected abstract renderWidget(client: DashboardClient): ReactNode;

  #draw(): void {
    if (!this.#container) return;
    let content: ReactNode;
    try {
      content = this.#render();
    } catch (error) {
      content = null;
      // Nobody listens to it: the console has to say what is wrong with the page.
      if (emit(this, 'a2b-error', { error }, true)) reportError(error);
    }
    this.#root ??= createRoot(this.#container);
    this.#root.render(content);
  }

  #render(): ReactNode {
    const given = readAttributes(this, settings);
    const client = this.#clientOf(given);
    this.#watchScheme(given.colorScheme);
    if (!client) return null;
    const { range, urlState, colorScheme, baseUrl, credentials, ...rest } = given;
    return (
      <DashboardProvider
        {...rest}
        client={client}
        colorScheme={colorScheme === 'host' ? (isHostDark(this) ? 'dark' : 'light') : colorScheme}
        messages={this.#messages ?? undefined}
        now={this.#now ?? undefined}
        urlState={urlState}
        {...{ [urlState ? 'defaultRange' : 'range']: range ?? '30d' }}
        onRangeChange={this.#onRangeChange}
        onError={this.#onError}
        onAuthError={this.#onAuthError}
      >
        {this.renderWidget(client)}
      </DashboardProvider>
    );
  }

  #clientOf({ baseUrl, credentials, timeZone }: AttributeValues<typeof settings>): DashboardClient | null {
    if (this.#client || baseUrl === undefined) {
      this.#source.leave();
      return this.#client;
    }
    return this.#source.take({
      baseUrl,
      ...(this.#token !== null && { token: this.#token }),
      ...(credentials && { credentials }),
      ...(timeZone !== undefined && { timeZone }),
    });
  }

  #watchScheme(scheme: string | undefined): void {
    if (scheme === 'host') this.#unwatch ??= watchHostScheme(this, () => this.update());
    else {
      this.#unwatch?.();
      this.#unwatch = null;
    }
  }

  #stop(): void {
    this.#unwatch?.();
    this.#unwatch = null;
    this.#root?.unmount();
    this.#root = null;
    this.#source.leave();
  }

  #upgradeProperties(): void {
    const own = this.constructor as typeof WidgetElement;
    const names = [...Object.keys({ ...settings, ...own.kinds }), ...properties, ...own.ownProperties];
    for (const name of names) {
      // Set before the element was defined, it hides the accessor of the class.
      if (!Object.hasOwn(this, name)) continue;
      const value = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  #onRangeChange = (range: RangeText) => {
    // In the URL it has its place already.
    const isElsewhere = Boolean(readAttributes(this, settings).urlState);
    if (emit(this, 'a2b-range-change', { range }, true) && !isElsewhere) this.range = range;
  };
  #onError = (error: unknown) => {
    emit(this, 'a2b-error', { error });
  };
  #onAuthError = (error: Error) => {
    emit(this, 'a2b-auth-error', { error });
  };
}

reflectAttributes(WidgetElement.prototype, settings);
