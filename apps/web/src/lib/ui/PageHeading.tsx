import { useEffect, useRef, type ReactNode } from "react";

type PageHeadingProps = {
  readonly children: ReactNode;
  /** One line below: whose time zone, which group. */
  readonly note?: ReactNode;
};

/** The heading of a page. It takes the focus when the page comes, so that who listens hears where they are. */
export function PageHeading({ children, note }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <header className="grid gap-1">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-bold sm:text-3xl">
        {children}
      </h1>
      {note && <p className="text-muted">{note}</p>}
    </header>
  );
}
