/**
 * The agendas that a meeting begins with: one for the first and one for each that follows, as the gemeente has them.
 * Those here are the starting point: the order of BOB with roll call, recap and the next meeting around it.
 */
export interface AgendaTemplates {
  readonly first: readonly string[];
  readonly followUp: readonly string[];
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
};

/** @param number of the meeting, from 1 */
export const agendaFor = (number: number, { first, followUp }: AgendaTemplates): readonly string[] =>
  number === 1 ? first : followUp;
