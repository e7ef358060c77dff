// The two screens that replace everything: NO PLAY without any exercise content, and GEEN OEFENING in solid red,
// alone, without the exercise band. Players' windows and the beamer show the same ones.
import { nl } from '../nl.ts';
import { ExerciseBand } from './exercise-band.tsx';

export function NoPlayScreen() {
  return (
    <div className="stop-screen">
      <header>
        <ExerciseBand variant="noPlay" />
      </header>
      <main>
        <h1>{nl.screens.noPlay}</h1>
        <p>{nl.screens.noPlayText}</p>
      </main>
    </div>
  );
}

export interface RealIncidentScreenProps {
  /** The leader's words, as typed. */
  readonly text: string;
}

export function RealIncidentScreen({ text }: RealIncidentScreenProps) {
  return (
    <main className="real-screen">
      <h1>{nl.screens.realIncident}</h1>
      <p>{nl.screens.realIncidentText}</p>
      <p className="real-text user-text" dir="auto">
        {text}
      </p>
    </main>
  );
}
