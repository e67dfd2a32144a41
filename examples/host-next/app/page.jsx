import { Account } from './account.jsx';

export const dynamic = 'force-dynamic';

/** A server component: the reader's language and zone are known here, so both sides write the same texts. */
export default function Page() {
  return (
    <main>
      <h1>Account</h1>
      <Account locale="en-IE" timeZone="Europe/Berlin" />
    </main>
  );
}
