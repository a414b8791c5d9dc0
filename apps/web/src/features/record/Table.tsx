import type { ReactNode } from "react";

type TableProps = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

const cell = "px-3 py-2.5 text-start align-top";

/** Rows under their columns; on a phone it scrolls sideways within itself. */
export const Table = ({ label, columns, rows }: TableProps) => (
  <div
    // A group: the part of the page around it is the landmark, of the same name.
    role="group"
    aria-label={label}
    // What scrolls has to be reached by keyboard: the table is wider than a phone.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
    className="overflow-x-auto rounded-card border border-line bg-surface"
  >
    <table className="w-full border-collapse tabular-nums">
      <caption className="sr-only">{label}</caption>
      <thead className="border-b border-line bg-sunken text-sm text-muted">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={cell}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="border-b border-line last:border-b-0">
            {cells.map((one, place) => (
              <td key={columns[place]} className={cell}>
                {one}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
