// The frame of every screen inside the app: skip link, band, bar, rail, main. Wraps all in the Dutch locale.
// Below 1100 px or 560 px height the page scrolls and the head stays in view; see styles/modes.css.
import type { ReactNode } from 'react';
import { nl } from '../nl.ts';
import { type BandVariant, ExerciseBand } from './exercise-band.tsx';
import { DutchLocale } from './locale.tsx';

export interface ShellProps {
  readonly band?: BandVariant | undefined;
  readonly bar: ReactNode;
  readonly rail?: ReactNode;
  readonly children: ReactNode;
}

const mainId = 'inhoud';

export function Shell({ band, bar, rail, children }: ShellProps) {
  return (
    <DutchLocale>
      <a className="skip-link" href={`#${mainId}`} onClick={focusMain}>
        {nl.shell.skip}
      </a>
      <div className="shell">
        <header className="shell-head">
          <ExerciseBand variant={band} />
          {bar}
        </header>
        {rail}
        <main className="main" id={mainId} tabIndex={-1}>
          {children}
        </main>
      </div>
    </DutchLocale>
  );
}

// A hash router would take the fragment for a route, so focus moves by hand.
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById(mainId)?.focus();
}
