/** Announces its text politely, once for each change. */
export function LiveRegion({ children }: { children: string }) {
  return (
    <div role="status" aria-live="polite" className="a2b-sr">
      {children}
    </div>
  );
}
