/** The oordeel of the team as a fold of its events. What cannot be placed changes nothing. */
import type { EventPayload, ExerciseEvent } from '../exercise/event.ts';
import type { Outlook } from './judgement-events.ts';

export interface Advice {
  readonly discipline: string;
  readonly option: number | null;
  readonly text: string;
  readonly atMs: number;
}

export interface Dilemma {
  readonly id: string;
  readonly title: string;
  readonly options: EventPayload<'DilemmaRaised'>['options'];
  readonly raisedMs: number;
  /** One per discipline: what it said last. */
  readonly advice: readonly Advice[];
}

export interface Judgement {
  /** What the chair wants to reach above all; null before he has said so. */
  readonly coreObjective: string | null;
  readonly outlooks: Readonly<Partial<Record<Outlook, string>>>;
  readonly dilemmas: readonly Dilemma[];
}

export const emptyJudgement: Judgement = { coreObjective: null, outlooks: {}, dilemmas: [] };

export type JudgementEvent = Extract<
  ExerciseEvent,
  { type: 'CoreObjectiveSet' | 'OutlookWritten' | 'DilemmaRaised' | 'AdviceGiven' }
>;

export function evolveJudgement(before: Judgement, event: JudgementEvent): Judgement {
  switch (event.type) {
    case 'CoreObjectiveSet':
      return { ...before, coreObjective: event.payload.text };
    case 'OutlookWritten': {
      const { outlook, text } = event.payload;
      return { ...before, outlooks: { ...before.outlooks, [outlook]: text } };
    }
    case 'DilemmaRaised': {
      const { title, options } = event.payload;
      const raised = { id: event.id, title, options, raisedMs: event.at, advice: [] };
      return { ...before, dilemmas: [...before.dilemmas, raised] };
    }
    case 'AdviceGiven': {
      const { dilemmaId, discipline, option, text } = event.payload;
      const advice = { discipline, option, text, atMs: event.at };
      const dilemmas = before.dilemmas.map((dilemma) =>
        dilemma.id === dilemmaId
          ? {
              ...dilemma,
              advice: [...dilemma.advice.filter((other) => other.discipline !== discipline), advice],
            }
          : dilemma,
      );
      return { ...before, dilemmas };
    }
  }
}
