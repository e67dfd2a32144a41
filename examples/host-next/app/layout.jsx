import '@aim2balance/dashboard/styles.css';

export const metadata = { title: 'Next host' };

export default function RootLayout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
