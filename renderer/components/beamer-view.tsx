// The screen for the room: only what players may know. No phases ahead, no inject queue, no gates; the page's data
// decides that, this view has no place for them. NO PLAY and a real incident replace it whole.
import type { CSSProperties, ReactNode } from 'react';
import { nl } from '../nl.ts';
import { ExerciseBand } from './exercise-band.tsx';
import { type GripLevel, gripColour } from './grip-ladder.tsx';
import { DutchLocale } from './locale.tsx';
import { NoPlayScreen, RealIncidentScreen } from './stop-screen.tsx';

export interface BeamerMessage {
  readonly id: string;
  readonly timeLabel: string;
  readonly text: string;
  readonly kindLabel?: string | undefined;
}

export interface BeamerTeam {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}

export interface BeamerViewProps {
  readonly state:
    | { readonly type: 'play' }
    | { readonly type: 'noPlay' }
    | { readonly type: 'realIncident'; readonly text: string };
  readonly name: string;
  readonly municipality: string;
  /** From which exercise it goes on, in words. */
  readonly origin?: string | undefined;
  /** "dinsdag 3 februari" */
  readonly dateLabel: string;
  /** "07:43" */
  readonly scenarioTime: string;
  readonly grip: GripLevel;
  /** Newest first. */
  readonly messages: readonly BeamerMessage[];
  readonly decisions: readonly BeamerMessage[];
  readonly teams?: readonly BeamerTeam[] | undefined;
  /** Stands in the place of messages and decisions. */
  readonly body?: ReactNode;
}

export function BeamerView(props: BeamerViewProps) {
  return <DutchLocale>{screen(props)}</DutchLocale>;
}

function screen(props: BeamerViewProps) {
  switch (props.state.type) {
    case 'noPlay':
      return <NoPlayScreen />;
    case 'realIncident':
      return <RealIncidentScreen text={props.state.text} />;
    case 'play':
      return <Play {...props} />;
  }
}

function Play({
  name,
  municipality,
  origin,
  dateLabel,
  scenarioTime,
  grip,
  messages,
  decisions,
  teams = [],
  body,
}: BeamerViewProps) {
  return (
    <div className="beamer">
      <header>
        <ExerciseBand detail={nl.beamer.band} />
        <div className="beamer-head">
          <div>
            <h1>{name}</h1>
            <p>{`${municipality}, ${dateLabel}`}</p>
            {origin && (
              <p className="beamer-origin user-text" dir="auto">
                {origin}
              </p>
            )}
          </div>
          <div className="beamer-clock">
            <span className="beamer-label">{nl.beamer.scenarioTime}</span>
            <time className="beamer-time">{scenarioTime}</time>
          </div>
          {grip > 0 && (
            <div className="beamer-grip" style={{ '--grip': gripColour(grip) } as CSSProperties}>
              <span>{nl.beamer.grip}</span>
              <b>{grip}</b>
            </div>
          )}
        </div>
      </header>
      {body ?? (
        <main className="beamer-body">
          <section aria-labelledby="beamer-messages">
            <h2 id="beamer-messages">{nl.beamer.messages}</h2>
            <BeamerList items={messages} empty={nl.beamer.noMessages} />
          </section>
          <section aria-labelledby="beamer-decisions">
            <h2 id="beamer-decisions">{nl.beamer.decisions}</h2>
            <BeamerList items={decisions} empty={nl.beamer.noDecisions} isSide />
          </section>
        </main>
      )}
      {teams.length > 0 && (
        <footer className="beamer-foot">
          <ul aria-label={nl.beamer.teams}>
            {teams.map((team) => (
              <li key={team.id}>
                {team.name}
                <span className="num">{team.status}</span>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </div>
  );
}

interface BeamerListProps {
  readonly items: readonly BeamerMessage[];
  readonly empty: string;
  readonly isSide?: boolean;
}

function BeamerList({ items, empty, isSide }: BeamerListProps) {
  if (items.length === 0) return <p className="beamer-empty">{empty}</p>;
  return (
    <ol className="beamer-list" data-side={isSide || undefined}>
      {items.map((item) => (
        <li key={item.id}>
          <time>{item.timeLabel}</time>
          <div>
            {item.kindLabel && <span className="beamer-kind">{item.kindLabel}</span>}
            <span className="user-text" dir="auto">
              {item.text}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
