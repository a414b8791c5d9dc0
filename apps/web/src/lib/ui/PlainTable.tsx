import type { ReactNode } from "react";

export type TableProps = {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

const cell = "px-3 py-2.5 text-start align-top";

/** Rows under their columns, and nothing around them. */
export const PlainTable = ({ label, columns, rows }: TableProps) => (
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
);
