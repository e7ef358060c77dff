// The instrument bar: logo, what is being exercised, the clock, GRIP, and the actions. Always dark.
// Labels arrive formatted. `emergency` stays clickable while a dialog is open; put only Noodstop there.
import type { ReactNode } from 'react';
import { nl } from '../nl.ts';
import { GripLadder, type GripLevel } from './grip-ladder.tsx';

export type RunState = 'planned' | 'running' | 'paused' | 'stopped' | 'ended';

export interface BarClock {
  /** "10:43:02" */
  readonly exerciseTime: string;
  /** "di 3 feb 07:43" */
  readonly scenarioTime?: string | undefined;
  readonly state: RunState;
  /** Replaces the plain state word, e.g. "Loopt, 01:43:02". */
  readonly stateLabel?: string | undefined;
}

export interface BarProps {
  readonly organisation: string;
  readonly logoUrl?: string | undefined;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly clock?: BarClock | undefined;
  readonly grip?: GripLevel | undefined;
  readonly actions?: ReactNode;
  readonly emergency?: ReactNode;
}

export function Bar(props: BarProps) {
  const { organisation, logoUrl, title, subtitle, clock, grip, actions, emergency } = props;
  return (
    <div className="bar">
      <div className="bar-logo">
        {logoUrl ? <img src={logoUrl} alt={organisation} /> : <Shield label={organisation} />}
      </div>
      <div className="bar-title">
        <h1>{title}</h1>
        {subtitle && <p>{subtitle}</p>}
      </div>
      {clock && <ClockBlock clock={clock} />}
      {grip !== undefined && <GripLadder level={grip} />}
      <div className="bar-actions">
        {actions}
        {emergency && (
          <div className="bar-emergency" data-react-aria-top-layer="true">
            {emergency}
          </div>
        )}
      </div>
    </div>
  );
}

function ClockBlock({ clock }: { readonly clock: BarClock }) {
  const words = clock.stateLabel ?? nl.bar.states[clock.state];
  return (
    <div className="bar-clock" data-state={clock.state}>
      <i className="state-dot state-dot-small" aria-hidden="true" />
      <div>
        <span className="bar-label">{nl.bar.exerciseTime}</span>
        <time className="bar-time">{clock.exerciseTime}</time>
      </div>
      <div className="bar-scenario">
        {clock.scenarioTime && (
          <div>
            <span className="bar-label">{nl.bar.scenario}</span>
            <b className="num">{clock.scenarioTime}</b>
          </div>
        )}
        <div className="bar-state" data-state={clock.state}>
          <i className="state-dot" aria-hidden="true" />
          <span className="num">{words}</span>
        </div>
      </div>
    </div>
  );
}

function Shield({ label }: { readonly label: string }) {
  return (
    <svg viewBox="0 0 32 36" role="img" aria-label={label} fill="none" stroke="currentColor" strokeWidth="2">
      <path d="M3 2h26v17c0 8-7 12-13 15C10 31 3 27 3 19z" />
      <path d="M3 15c4-3 6 3 10 0s6 3 10 0 4 1 6 0M4 22c4-3 6 3 9.5 0s6 3 9.5 0 4 1 5 0" strokeWidth="1.8" />
    </svg>
  );
}
