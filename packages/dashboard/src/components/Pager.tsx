import { type FormEvent, useId, useState } from 'react';
import { IconButton } from './IconButton.js';
import { Select } from './Select.js';

export interface PagerLabels {
  /** Names the navigation. */
  label: string;
  previous: string;
  next: string;
  pageSize: string;
  /** Names the field that takes a page number. */
  page: string;
  /** After the field, e.g. "of 12"; `null` when the number of pages is not known. */
  ofPages: string | null;
  /** E.g. "1–20 of 5,420". */
  position: string;
}

export interface PagerProps {
  /** The page shown, from 1. */
  page: number;
  /** `null`: not known, only forward and back. */
  pageCount: number | null;
  /** Whether there is a page after it. */
  hasNext: boolean;
  /** Called with the page that the reader wants. */
  onPage: (page: number) => void;
  /** Rows a page. */
  pageSize: number;
  /** Sizes to choose from. */
  pageSizes: readonly number[];
  /** Called with the size that the reader wants. */
  onPageSize: (size: number) => void;
  /** Its words. */
  labels: PagerLabels;
  /** Writes a number as the locale does. */
  formatNumber: (value: number) => string;
}

/** Where a table stands in its list, and the way to another page. */
export function Pager({
  page,
  pageCount,
  hasNext,
  onPage,
  pageSize,
  pageSizes,
  onPageSize,
  labels,
  formatNumber,
}: PagerProps) {
  return (
    <nav aria-label={labels.label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm">
      <p className="a2b-num text-subtle">{labels.position}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Select
          label={labels.pageSize}
          labelHidden={false}
          value={String(pageSize)}
          options={pageSizes.map((size) => ({ value: String(size), label: formatNumber(size) }))}
          onValueChange={(value) => onPageSize(Number(value))}
        />
        <div className="flex items-center gap-1">
          <IconButton
            icon="chevron-start"
            label={labels.previous}
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
          />
          {pageCount !== null && (
            <PageField page={page} pageCount={pageCount} onPage={onPage} label={labels.page} suffix={labels.ofPages} />
          )}
          <IconButton icon="chevron-end" label={labels.next} disabled={!hasNext} onClick={() => onPage(page + 1)} />
        </div>
      </div>
    </nav>
  );
}

interface PageFieldProps {
  page: number;
  pageCount: number;
  onPage: (page: number) => void;
  label: string;
  suffix: string | null;
}

function PageField({ page, pageCount, onPage, label, suffix }: PageFieldProps) {
  const id = useId();
  const [text, setText] = useState(String(page));
  // The same field for every page: another one would not have the focus of the reader who typed a number.
  const [shownPage, setShownPage] = useState(page);
  if (shownPage !== page) {
    setShownPage(page);
    setText(String(page));
  }
  const go = (event?: FormEvent) => {
    event?.preventDefault();
    const wanted = Number(text);
    if (text.trim() === '' || !Number.isInteger(wanted)) return setText(String(page));
    const clamped = Math.min(pageCount, Math.max(1, wanted));
    if (clamped === page) return setText(String(page));
    onPage(clamped);
  };
  return (
    <form onSubmit={go} className="flex items-center gap-2">
      <label htmlFor={id} className="a2b-sr">
        {label}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => go()}
        className="a2b-num h-8 w-14 rounded border border-control bg-panel px-2 text-center text-strong"
      />
      {suffix && <span className="a2b-num whitespace-nowrap text-subtle">{suffix}</span>}
    </form>
  );
}
