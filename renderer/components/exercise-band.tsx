// The band over every screen: OEFENING with the codeword, NO PLAY after Noodstop, or GEEN OEFENING.
// On narrow screens the second text wraps out of sight; the first never does.
import { nl } from '../nl.ts';

export type BandVariant = 'exercise' | 'noPlay' | 'realIncident';

export interface ExerciseBandProps {
  readonly variant?: BandVariant | undefined;
  /** Replaces the text at the right; the beamer shows none. */
  readonly detail?: string | undefined;
}

const texts: Readonly<Record<BandVariant, readonly [string, string]>> = {
  exercise: [nl.band.exercise, nl.band.codeword],
  noPlay: [nl.band.noPlay, nl.band.noPlayDetail],
  realIncident: [nl.band.realIncident, nl.band.realIncidentDetail],
};

export function ExerciseBand({ variant = 'exercise', detail }: ExerciseBandProps) {
  const [word, usual] = texts[variant];
  const right = detail ?? usual;
  return (
    <div className="band" data-variant={variant}>
      <strong>{word}</strong>
      {right !== '' && <span className="band-code">{right}</span>}
    </div>
  );
}
