/**
 * A list on paper. It stands beside the page while it is printed, and the page gives way to it. OEFENING stands in the
 * head of its table, which the printer repeats on every sheet.
 */
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { ListTable } from '../../shared/meeting/list-tables.ts';
import { listExportTexts as texts } from './list-export-texts.ts';
import './print-list.css';

interface PrintListProps {
  readonly table: ListTable;
  /** The dialog of the printer is gone. */
  readonly onDone: () => void;
}

export function PrintList({ table, onDone }: PrintListProps) {
  useEffect(() => {
    // Asked once it stands on the page; the answer is the printer's own.
    const frame = requestAnimationFrame(() => window.print());
    window.addEventListener('afterprint', onDone);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return createPortal(<PrintedList table={table} />, document.body);
}

/** Each row with what is said of it, so that long texts stay readable. */
function PrintedList({ table: { title, subtitle, columns, rows } }: { readonly table: ListTable }) {
  return (
    <div className="print-list">
      <table>
        <thead>
          <tr>
            <th colSpan={2}>
              <span className="print-list-title">{title}</span>
              <span>{subtitle}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={2}>{texts.empty}</td>
            </tr>
          )}
          {rows.map(([number = '', ...cells]) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                <dl>
                  {cells.map((cell, index) =>
                    cell === '' ? null : (
                      <div key={columns[index + 1]}>
                        <dt>{columns[index + 1]}</dt>
                        <dd className="user-text" dir="auto">
                          {cell}
                        </dd>
                      </div>
                    ),
                  )}
                </dl>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
