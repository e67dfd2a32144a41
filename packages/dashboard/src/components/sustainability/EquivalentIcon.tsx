const paths: Readonly<Record<string, string>> = {
  cheeseburger: 'M2.5 7a5.5 4.5 0 0111 0zM2 9.2h12M2.8 11.5h10.4c0 1.2-.8 2-2 2H4.8c-1.2 0-2-.8-2-2z',
  'smartphone-charge': 'M5 1.5h6a1 1 0 011 1v11a1 1 0 01-1 1H5a1 1 0 01-1-1v-11a1 1 0 011-1zM7.2 12.4h1.6',
  'glass-of-water': 'M3.5 2.5h9L11.4 14H4.6zM4 7h8',
  'water-bottle': 'M6.5 1.5h3v2.3l1.5 2.4v7.3a1 1 0 01-1 1H6a1 1 0 01-1-1V6.2l1.5-2.4zM5 9h6',
  'car-km': 'M2 11V8.8l1.4-3.6A1.5 1.5 0 014.8 4.2h6.4a1.5 1.5 0 011.4 1L14 8.8V11zM2 8.6h12M4 11v1.6M12 11v1.6',
  'flight-paris-new-york':
    'M8 1.5c.7 0 1 .9 1 2v2.4l5 3v1.4L9 8.9v2.9l1.5 1.1v1.2L8 13.3l-2.5.8v-1.2L7 11.8V8.9l-5 1.4V8.9l5-3V3.5c0-1.1.3-2 1-2z',
  email: 'M2 3.5h12v9H2zM2.3 4.3L8 8.8l5.7-4.5',
  'led-hour': 'M6 12.7h4M6.6 14.5h2.8M8 1.5a4.6 4.6 0 00-2.7 8.3c.5.4.7.8.7 1.4h4c0-.6.2-1 .7-1.4A4.6 4.6 0 008 1.5z',
  'video-hour': 'M2.5 3h11v8h-11zM6.8 5.3v3.4L9.7 7zM5.5 13.5h5',
  'web-search': 'M7 2.5a4.5 4.5 0 110 9 4.5 4.5 0 010-9zM10.3 10.3L14 14',
};
const same: Readonly<Record<string, string>> = {
  'electric-car-km': 'car-km',
  'electric-car-km-energy': 'car-km',
};

/** A line drawing of a comparison; its words stand beside it. */
export function EquivalentIcon({ id }: { id: string }) {
  const path = paths[same[id] ?? id];
  if (path === undefined) return null;
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className="shrink-0"
    >
      <path d={path} />
    </svg>
  );
}
