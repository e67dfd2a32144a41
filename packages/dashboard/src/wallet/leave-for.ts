/**
 * Goes to a checked address. As `location.assign`, but without telling it the address of this page, which may hold
 * secrets, whatever the page's own referrer policy says.
 */
export function leaveFor(url: URL): void {
  const link = document.createElement('a');
  link.href = url.href;
  link.referrerPolicy = 'strict-origin';
  link.click();
}
