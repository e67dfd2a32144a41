import { scenarioUrl } from '@aim2balance/mocks';
import { waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { network } from '../../../../tests/setup/network.js';
import { scenarioClient } from '../../../../tests/setup/scenarioClient.js';
import '../elements.js';

const WAIT = { timeout: 10_000 };

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.className = '';
});

/** Puts an element on the page, its properties set before. */
function show<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries({ locale: 'en', 'time-zone': 'Europe/Berlin', ...attributes })) {
    element.setAttribute(key, value);
  }
  Object.assign(element, properties);
  document.body.append(element);
  return element;
}

const inside = (element: Element) => within(element.shadowRoot?.firstElementChild as HTMLElement);
const wallet = (attributes: Record<string, string> = {}, scenario: Parameters<typeof scenarioClient>[0] = 'ok') =>
  show('a2b-wallet-card', attributes, { client: scenarioClient(scenario) });

describe('an element', () => {
  test('shows its widget with a client, in a shadow root with our styles and none in the document', async () => {
    const before = document.adoptedStyleSheets.length;
    const element = wallet();
    const meter = await inside(element).findByRole('meter', {}, WAIT);
    expect(meter).toHaveAttribute('aria-valuetext', 'Healthy, 62% left since the last top-up');
    expect(element.shadowRoot?.adoptedStyleSheets).toHaveLength(1);
    expect(element.shadowRoot?.querySelector('style, link')).toBeNull();
    expect(document.adoptedStyleSheets).toHaveLength(before);
    expect(getComputedStyle(element.shadowRoot?.querySelector('.a2b') as Element).fontSize).toBe('14px');
  });

  test('shows nothing, and says nothing, until it has an address or a client', async () => {
    const element = show('a2b-wallet-card');
    const onError = vi.fn();
    element.addEventListener('a2b-error', onError);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.shadowRoot?.querySelector('.a2b')).toBeNull();
    element.client = scenarioClient('ok');
    await inside(element).findByRole('meter', {}, WAIT);
    expect(onError).not.toHaveBeenCalled();
  });

  test('makes a client of base-url and token; elements with the same ones send each request once', async () => {
    let asked = 0;
    network.use(
      http.get('*/api/user/balance', ({ request }) => {
        asked += 1;
        expect(request.headers.get('authorization')).toBe('Bearer demo-shared');
      }),
    );
    const token = () => 'demo-shared';
    const [first, second] = [1, 2].map(() => show('a2b-wallet-card', { 'base-url': scenarioUrl('ok') }, { token }));
    await inside(first as Element).findByRole('meter', {}, WAIT);
    await inside(second as Element).findByRole('meter', {}, WAIT);
    expect(asked).toBe(1);
  });

  test('takes properties that were set before it was defined', async () => {
    const name = 'a2b-test-later';
    document.body.innerHTML = `<${name}></${name}>`;
    const element = document.querySelector(name) as HTMLElement & { client: unknown };
    element.client = scenarioClient('ok');
    const { WalletCardElement } = await import('./WalletCardElement.js');
    customElements.define(name, class extends WalletCardElement {});
    expect(Object.hasOwn(element, 'client')).toBe(false);
    await inside(element).findByRole('meter', {}, WAIT);
  });

  test('keeps its state when it is moved, ends when it is taken away, and begins anew when it is put back', async () => {
    const element = wallet();
    await inside(element).findByRole('meter', {}, WAIT);
    const root = element.shadowRoot?.querySelector('.a2b');
    document.body.append(document.createElement('p'), element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.shadowRoot?.querySelector('.a2b')).toBe(root);
    element.remove();
    await waitFor(() => expect(element.shadowRoot?.querySelector('.a2b')).toBeNull());
    document.body.append(element);
    await inside(element).findByRole('meter', {}, WAIT);
  });

  test('says by an event what is wrong with an attribute', async () => {
    const element = document.createElement('a2b-wallet-card');
    const onError = vi.fn((event: CustomEvent<{ error: unknown }>) => event.preventDefault());
    element.addEventListener('a2b-error', onError);
    element.setAttribute('max-amount', 'much');
    element.client = scenarioClient('ok');
    document.body.append(element);
    await waitFor(() => expect(onError).toHaveBeenCalled());
    expect(onError.mock.calls[0]?.[0].detail.error).toMatchObject({
      name: 'InvalidParameterError',
      message: 'The attribute max-amount is not a number: write it as in max-amount="50".',
    });
  });

  test('reflects properties as attributes, and takes locale and messages at any time', async () => {
    const element = wallet({ locale: 'en' });
    await inside(element).findByRole('button', { name: 'Add Credits' }, WAIT);
    element.locale = 'de-DE';
    expect(element.getAttribute('locale')).toBe('de-DE');
    await inside(element).findByRole('button', { name: 'Guthaben aufladen' }, WAIT);
    element.messages = { wallet: { addCredits: 'Nachlegen' } };
    await inside(element).findByRole('button', { name: 'Nachlegen' }, WAIT);
    element.locale = null;
    expect(element.hasAttribute('locale')).toBe(false);
  });

  test('follows the theme of the page around it with color-scheme="host"', async () => {
    const element = wallet({ 'color-scheme': 'host' });
    await inside(element).findByRole('meter', {}, WAIT);
    const theme = () => element.shadowRoot?.querySelector('.a2b')?.getAttribute('data-a2b-theme');
    expect(theme()).toBe('light');
    document.documentElement.classList.add('dark');
    await waitFor(() => expect(theme()).toBe('dark'));
    document.documentElement.classList.remove('dark');
    await waitFor(() => expect(theme()).toBe('light'));
  });
});

describe('a2b-add-credits', () => {
  async function pay(element: Element) {
    await userEvent.click(await inside(element).findByRole('button', { name: 'Add Credits' }, WAIT));
    await userEvent.click(await inside(element).findByRole('button', { name: 'Continue to payment' }, WAIT));
  }

  test('crosses the shadow root with the amount; prevented, nothing is asked of the backend', async () => {
    const element = wallet();
    const onAsk = vi.fn((event: DocumentEventMap['a2b-add-credits']) => event.preventDefault());
    document.addEventListener('a2b-add-credits', onAsk, { once: true });
    let checkouts = 0;
    network.use(
      http.post('*/api/billing/checkout', () => {
        checkouts += 1;
        return HttpResponse.json({ url: 'https://checkout.stripe.com/c/pay/1' });
      }),
    );
    await pay(element);
    await waitFor(() => expect(onAsk).toHaveBeenCalled());
    expect(onAsk.mock.calls[0]?.[0].detail).toMatchObject({ amount: 20, currency: 'EUR' });
    await waitFor(() => expect(element.shadowRoot?.querySelector('dialog[open]')).toBeNull());
    expect(checkouts).toBe(0);
  });

  test('an address the page answers with is checked like the backend’s', async () => {
    const element = wallet();
    const onError = vi.fn();
    element.addEventListener('a2b-error', onError);
    element.addEventListener('a2b-add-credits', (event) => event.detail.respondWith(Promise.resolve('javascript:1')));
    await pay(element);
    await inside(element).findByText(/not one we trust/, {}, WAIT);
    expect(onError).toHaveBeenCalledOnce();
  });
});

describe('a2b-range-change', () => {
  const choose = async (element: Element, range: string) =>
    userEvent.selectOptions(await inside(element).findByLabelText('Date range', {}, WAIT), range);

  test('the attribute follows the reader', async () => {
    const element = show('a2b-usage-breakdown', { range: '7d' }, { client: scenarioClient('ok') });
    const onChange = vi.fn();
    element.addEventListener('a2b-range-change', (event) => onChange(event.detail.range));
    await choose(element, '24h');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('24h');
    expect(element.range).toBe('24h');
    expect(element.getAttribute('range')).toBe('24h');
  });

  test('prevented, the range before stays', async () => {
    const element = show('a2b-usage-breakdown', { range: '7d' }, { client: scenarioClient('ok') });
    element.addEventListener('a2b-range-change', (event) => event.preventDefault());
    await choose(element, '24h');
    expect(element.range).toBe('7d');
    expect(await inside(element).findByLabelText('Date range')).toHaveValue('7d');
  });
});
