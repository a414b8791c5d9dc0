import type { TableProps } from "./PlainTable.tsx";
import { PlainTable } from "./PlainTable.tsx";

/** Rows under their columns; on a phone it scrolls sideways within itself. */
export const Table = (props: TableProps) => (
  <div
    // A group: the part of the page around it is the landmark, of the same name.
    role="group"
    aria-label={props.label}
    // What scrolls has to be reached by keyboard: the table is wider than a phone.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
    className="overflow-x-auto rounded-card border border-line bg-surface"
  >
    <PlainTable {...props} />
  </div>
);
