export interface PaymentPageOptions {
  /** Address of the page. */
  path: string;
  cents: number;
  /** It was paid already. */
  paid: boolean;
}

const STYLE = `
:root { color-scheme: light dark; --text: #1a1f2b; --quiet: #5b6475; --line: #d9dee7; --page: #f5f6f8; --card: #fff; --go: #1d5c4d; --on-go: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #eceff4; --quiet: #a3adbd; --line: #343b49; --page: #12151b; --card: #1b2029; --go: #7fd1b9; --on-go: #0d1f1a } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 24rem; padding: 2rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem }
.note { margin: 0 0 1.5rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; color: var(--quiet); font-size: .875rem }
h1 { margin: 0; font-size: 1rem; font-weight: 500; color: var(--quiet) }
.amount { margin: .25rem 0 1.5rem; font-size: 2.25rem; font-weight: 600; font-variant-numeric: tabular-nums }
form { margin: 0 0 .75rem }
button { width: 100%; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: inherit; font: inherit; cursor: pointer }
button.go { border-color: var(--go); background: var(--go); color: var(--on-go); font-weight: 600 }
button:focus-visible { outline: 3px solid var(--go); outline-offset: 2px }
`;

const action = (path: string, name: string, label: string, className = '') =>
  `<form method="post" action="${path}/${name}"><button${className}>${label}</button></form>`;

/** The page of the stand-in: pay, pay by bank transfer, or go back. Nothing on it comes from outside but the amount. */
export function paymentPage({ path, cents, paid }: PaymentPageOptions): Response {
  const amount = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(cents / 100);
  const buttons = paid
    ? '<p>This payment is complete.</p>'
    : action(path, 'pay', `Pay ${amount}`, ' class="go"') +
      action(path, 'transfer', 'Pay by bank transfer (arrives later)') +
      action(path, 'cancel', 'Cancel');
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Test payment</title><style>${STYLE}</style></head>
<body><main>
<p class="note">Test payment: no card is charged, no money moves.</p>
<h1>AI credits</h1>
<p class="amount">${amount}</p>
${buttons}
</main></body></html>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
}
