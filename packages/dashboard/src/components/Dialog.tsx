import { type ReactNode, useEffect, useId, useRef } from 'react';
import { classes } from './classes.js';
import { IconButton } from './IconButton.js';

export interface DialogProps {
  /** Whether it is shown. */
  open: boolean;
  /** Its heading and its name. */
  title: string;
  /** Name of the button that closes it. */
  closeLabel: string;
  /** Room for text and lists. */
  wide?: boolean;
  /** Called when the reader closes it: by its button, by Esc, or beside it. */
  onClose: () => void;
  /** What it shows. */
  children: ReactNode;
}

/**
 * A modal `<dialog>`: the browser brings the top layer, the focus trap, Escape and the return of the focus; nothing is
 * put elsewhere in the host's document.
 */
export function Dialog({ open, title, closeLabel, wide, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click on the backdrop closes; Escape is the dialog's own key
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      // Comes late: not after our own closing, when it may be open again, but for Escape.
      onClose={() => open && !dialog.current?.open && onClose()}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className={classes(
        'a2b-dialog m-auto w-full overflow-visible bg-transparent p-4 text-body',
        wide ? 'max-w-reading' : 'max-w-dialog',
      )}
    >
      {open && (
        <div className="a2b-fade max-h-dialog overflow-y-auto rounded-lg border border-line bg-panel p-5 shadow-pop">
          <div className="sticky -top-5 z-10 -mx-5 -mt-5 flex items-start justify-between gap-4 bg-panel px-5 pb-4 pt-5">
            <h2 id={titleId} className="pt-1 text-lg font-semibold text-strong">
              {title}
            </h2>
            <IconButton icon="close" label={closeLabel} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
