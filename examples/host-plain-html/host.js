// The session of this host: its backend takes the token "demo" for the demo account.
for (const element of document.querySelectorAll('a2b-wallet-card, a2b-dashboard')) element.token = () => 'demo';

const note = document.getElementById('last-event');
for (const name of ['a2b-range-change', 'a2b-tab-change', 'a2b-error']) {
  document.addEventListener(name, ({ type, detail }) => {
    note.textContent = `${type} ${detail.range ?? detail.tab ?? detail.error}`;
  });
}
