/**
 * The agendas that a meeting begins with, one for the first and one for each that follows, and the minutes that each
 * step of BOB is given, as the gemeente has them. Those here are the starting point: the order of BOB with roll call,
 * recap and the next meeting around it.
 */
import { z } from 'zod';
import { cleanText } from '../exercise/text.ts';
import { agendaField, type BobPhase } from './meeting-events.ts';

export const MAX_PHASE_MINUTES = 120;
const minutesField = z.int().min(1).max(MAX_PHASE_MINUTES);

export const agendasSchema = z.strictObject({
  first: agendaField,
  followUp: agendaField,
  minutes: z.strictObject({
    picture: minutesField,
    judgement: minutesField,
    decision: minutesField,
  } satisfies Readonly<Record<BobPhase, typeof minutesField>>),
});

export interface AgendaTemplates {
  readonly first: readonly string[];
  readonly followUp: readonly string[];
  /** What each step is planned to take. */
  readonly minutes: Readonly<Record<BobPhase, number>>;
}

export const DEFAULT_AGENDAS: AgendaTemplates = {
  first: [
    'Opening en wie is aanwezig, wie ontbreekt',
    'Beeldvorming: wat weten we, wat weten we niet, wat is zeker',
    'Oordeelsvorming: kernopgave, dilemma’s, waarschijnlijk en slechtst denkbaar scenario',
    'Besluitvorming: besluiten, acties, wie en wanneer',
    'Crisiscommunicatie: kernboodschap, woordvoerder, NL-Alert',
    'Samenvatting voorlezen',
    'Tijdstip volgend overleg',
  ],
  followUp: [
    'Opening en wie is aanwezig, wie ontbreekt',
    'Stand van besluiten en acties',
    'Beeldvorming: wat is nieuw',
    'Oordeelsvorming: dilemma’s en scenario’s',
    'Besluitvorming: besluiten, acties, wie en wanneer',
    'Crisiscommunicatie',
    'Samenvatting voorlezen',
    'Tijdstip volgend overleg',
  ],
  minutes: { picture: 10, judgement: 10, decision: 10 },
};

/** @param number of the meeting, from 1 */
export const agendaFor = (number: number, { first, followUp }: AgendaTemplates): readonly string[] =>
  number === 1 ? first : followUp;

/** The items of an agenda that is typed one to a line, without what is empty. */
export const agendaItems = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map(cleanText)
    .filter((item) => item !== '');
