/**
 * The screen for the room. It is made from what the hub sends the beamer's own connection, which holds
 * nothing that players may not know; this page adds no knowledge of its own.
 */
import { useEffect } from 'react';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { scenarioLongDate, scenarioTime } from '../../../shared/exercise/time-format.ts';
import { BeamerView, type BeamerViewProps } from '../../components/beamer-view.tsx';
import { ExerciseBand } from '../../components/exercise-band.tsx';
import type { GripLevel } from '../../components/grip-ladder.tsx';
import { useHotkey } from '../../components/hotkey.ts';
import { RealIncidentScreen } from '../../components/stop-screen.tsx';
import { nl } from '../../nl.ts';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useMoment, useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { leaderTexts } from '../leader/leader-texts.ts';
import { BeamerHint, showsDecisions, useBeamerMode } from './beamer-mode.tsx';
import { beamerTexts as texts } from './beamer-texts.ts';
import { DecisionView } from './decision-view.tsx';
import { roomMessages } from './room-messages.ts';
import { useShowedIncident } from './showed-incident.ts';

export function BeamerPage() {
  const shell = useShell();
  const { session } = useReplica();
  const { state, events, lines } = useExercise();
  const { nowMs } = useMoment();
  const mode = useBeamerMode();
  useHotkey({ key: 'F11' }, shell.toggleFullscreen);
  const showedIncident = useShowedIncident(session.exerciseId, state.play.state === 'realIncident');
  const incidentAtEnd = showedIncident ? state.incidentAtEnd : null;
  const isReal = state.play.state === 'realIncident' || incidentAtEnd !== null;
  useEffect(() => {
    document.title = `${isReal ? nl.band.realIncident : nl.band.exercise} – ${texts.title}`;
  }, [isReal]);
  const name = state.facts?.name ?? session.name;
  const municipality = leaderTexts.municipality(state.facts?.municipality ?? session.municipality);
  const startsAt = state.facts?.scenarioStartsAt;
  // Ending the exercise does not end the incident: only closing this screen takes its message away.
  if (incidentAtEnd !== null) return <RealIncidentScreen text={incidentAtEnd} />;
  if (startsAt === undefined || state.status === 'ended') {
    return (
      <Waiting name={name} municipality={municipality} words={waitingWords(state, session.isReadOnly)} />
    );
  }
  const timeOf = (ms: number) => scenarioTime(startsAt, ms);
  const outsidePlay = new Set(lines.filter((line) => line.isDuringStop).map((line) => line.eventId));
  const view = (
    <BeamerView
      state={screenState(state.play)}
      name={name}
      municipality={municipality}
      origin={
        state.forkedFrom
          ? texts.forkedFrom(state.forkedFrom.name, scenarioTime(startsAt, state.forkedFrom.atMs))
          : undefined
      }
      dateLabel={scenarioLongDate(startsAt, nowMs)}
      scenarioTime={scenarioTime(startsAt, nowMs)}
      grip={state.grip as GripLevel}
      {...roomMessages(events, state, outsidePlay, timeOf)}
      body={showsDecisions(mode, state) ? <DecisionView timeOf={timeOf} /> : undefined}
    />
  );
  return (
    <>
      {view}
      {state.play.state === 'on' && <BeamerHint mode={mode} />}
    </>
  );
}

function waitingWords(state: ExerciseState, isReadOnly: boolean): string {
  if (isEndKnown(state)) return texts.ended;
  return isReadOnly ? texts.readOnly : texts.waiting;
}

function screenState(play: ExerciseState['play']): BeamerViewProps['state'] {
  switch (play.state) {
    case 'on':
      return { type: 'play' };
    case 'noPlay':
      return { type: 'noPlay' };
    case 'realIncident':
      return { type: 'realIncident', text: play.text };
  }
}

interface WaitingProps {
  readonly name: string;
  readonly municipality: string;
  readonly words: string;
}

function Waiting({ name, municipality, words }: WaitingProps) {
  return (
    <div className="beamer">
      <header>
        <ExerciseBand detail={nl.beamer.band} />
        <div className="beamer-head">
          <div>
            <h1>{name}</h1>
            <p>{municipality}</p>
          </div>
        </div>
      </header>
      <main className="beamer-body">
        <section>
          <p className="beamer-empty">{words}</p>
        </section>
      </main>
    </div>
  );
}
