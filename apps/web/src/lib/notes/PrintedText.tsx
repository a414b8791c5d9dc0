import type { ReactNode } from "react";

type PrintedTextProps = { readonly text: string; readonly children: ReactNode };

/** A field with its text once more for paper, where a box would cut it off. */
export const PrintedText = ({ text, children }: PrintedTextProps) => (
  <div className="[&_textarea]:print:hidden">
    {children}
    <p className="hidden wrap-anywhere whitespace-pre-wrap print:block">{text}</p>
  </div>
);
