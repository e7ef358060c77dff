// A table of things, each with what can be done with it in the last column, whose heading only screen readers need.
import type { ReactNode } from 'react';

export interface ActionTableProps {
  readonly className: string;
  readonly columns: readonly string[];
  readonly actions: string;
  /** Rows with a cell for each column and one for the actions. */
  readonly children: ReactNode;
}

export const ActionTable = ({ className, columns, actions, children }: ActionTableProps) => (
  <div className="table-scroll">
    <table className={`table ${className}`}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
