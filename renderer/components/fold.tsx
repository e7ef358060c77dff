// One line that says how much lies under it, and opens.
import type { ReactNode, Ref } from 'react';
import { given } from './given.ts';

export interface FoldProps {
  /** "4 besloten, 1 verlopen" */
  readonly label: string;
  readonly lineRef?: Ref<HTMLElement> | undefined;
  readonly children: ReactNode;
}

export const Fold = ({ label, lineRef, children }: FoldProps) => (
  <details className="fold">
    <summary className="num" {...given({ ref: lineRef })}>
      {label}
    </summary>
    {children}
  </details>
);
