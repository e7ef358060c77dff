// One line that says how much lies under it, and opens.
import type { ReactNode } from 'react';

export interface FoldProps {
  /** "4 besloten, 1 verlopen" */
  readonly label: string;
  readonly children: ReactNode;
}

export const Fold = ({ label, children }: FoldProps) => (
  <details className="fold">
    <summary className="num">{label}</summary>
    {children}
  </details>
);
