import type { ReactNode } from 'react';

export interface MethodSectionBlockProps {
  /** The dialog finds the section it opens at by this. */
  name: string;
  title: string;
  children: ReactNode;
}

/** A part of the method; its heading takes the focus when the dialog opens there. */
export function MethodSectionBlock({ name, title, children }: MethodSectionBlockProps) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 tabIndex={-1} data-method={name} className="scroll-mt-[80px] rounded-sm text-base font-semibold text-strong">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** Names and values below each other where it is narrow, beside each other where it is wide. */
export function MethodList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-col gap-2 text-sm">{children}</dl>;
}

export function MethodItem({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 cq-sm:grid-cols-3">
      <dt className="text-subtle">{name}</dt>
      <dd className="min-w-0 break-words text-body cq-sm:col-span-2">{children}</dd>
    </div>
  );
}
