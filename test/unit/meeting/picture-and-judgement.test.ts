import { describe, expect, it } from 'vitest';
import type { NewEvent } from '../../../shared/exercise/decide-in-play.ts';
import { foldExercise } from '../../../shared/exercise/live-exercise.ts';
import { logLineOf } from '../../../shared/exercise/log-line.ts';
import type { Picture } from '../../../shared/meeting/picture-events.ts';
import { openQuestions, pictureByTheme } from '../../../shared/meeting/situation-picture.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { entry, planned, stamped, started } from '../exercise/event-factory.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';

const scenario = sampleScenario();
const engine = createEngine(scenario);
const MINUTE = 60_000;

function folded(...events: readonly NewEvent[]) {
  const log = stamped([
    { at: 0, event: planned(scenario) },
    { at: 0, event: started(scenario) },
    ...events.map((event, index) => ({ at: 10 + index, event })),
  ]);
  const lines = log.slice(2).flatMap((event) => logLineOf(event, String) ?? []);
  return { state: foldExercise(engine, log).state, lines: lines.map(({ kind, text }) => [kind, text]) };
}

const picture = (part: Partial<Picture> = {}): Picture => ({
  theme: 'effects',
  factStatus: 'fact',
  isVerified: true,
  source: 'CoPI',
  injectSeq: null,
  ...part,
});
const line = (text: string, part: Partial<Picture> = {}) =>
  entry({ kind: 'report', text, picture: picture(part) });

describe('the situatiebeeld', () => {
  it('[PIC1] holds what was said last of each line, the logbook all of it', () => {
    const rumour = picture({ factStatus: 'rumour', isVerified: false, source: 'X' });
    const { state, lines } = folded(
      entry({ kind: 'report', text: 'Gewone regel' }),
      line('Twintig gewonden', rumour),
      {
        type: 'EntryCorrected',
        payload: { entryId: 'event-4', text: 'Geen gewonden, wel een hond', picture: picture() },
      },
      { type: 'EntryCorrected', payload: { entryId: 'weg', text: 'Hoort nergens bij', picture: picture() } },
    );
    expect(state.picture).toEqual([
      {
        ...picture(),
        id: 'event-4',
        text: 'Geen gewonden, wel een hond',
        sinceMs: 11 * MINUTE,
        changedMs: 12 * MINUTE,
      },
    ]);
    expect(lines.slice(0, 3)).toEqual([
      ['report', 'Gewone regel'],
      ['report', 'Twintig gewonden'],
      ['report', 'Verbeterd (feit): Geen gewonden, wel een hond'],
    ]);
  });

  it('[PIC2] is read per theme, what is certain first', () => {
    const { state } = folded(
      line('Misschien stroomuitval', { factStatus: 'rumour', isVerified: false }),
      line('Brug dicht'),
      line('Waarschijnlijk tot vanavond', { factStatus: 'assumption', isVerified: false }),
      line('Dijk lekt', { theme: 'incident' }),
    );
    expect(
      pictureByTheme(state.picture).map(([theme, entries]) => [theme, entries.map(({ text }) => text)]),
    ).toEqual([
      ['incident', ['Dijk lekt']],
      ['effects', ['Brug dicht', 'Waarschijnlijk tot vanavond', 'Misschien stroomuitval']],
    ]);
  });

  it('[PIC3] tells what is still open, until it is answered', () => {
    const { state } = folded(
      line('Hoeveel mensen zijn er nog thuis?', { factStatus: 'question' }),
      line('Het zijn er honderd', { isVerified: false }),
      line('Brug dicht'),
      {
        type: 'EntryCorrected',
        payload: { entryId: 'event-3', text: 'Er zijn er 112 thuis', picture: picture() },
      },
    );
    expect(openQuestions(state.picture).map(({ text }) => text)).toEqual(['Het zijn er honderd']);
  });
});

describe('oordeelsvorming', () => {
  const events: readonly NewEvent[] = [
    { type: 'CoreObjectiveSet', payload: { text: 'Niemand nat' } },
    { type: 'CoreObjectiveSet', payload: { text: 'Iedereen op tijd weg' } },
    { type: 'OutlookWritten', payload: { outlook: 'likely', text: 'De dijk houdt' } },
    { type: 'OutlookWritten', payload: { outlook: 'worst', text: 'Doorbraak om 12 uur' } },
    {
      type: 'DilemmaRaised',
      payload: {
        title: 'Nu evacueren?',
        options: [
          { label: 'Nu', pros: 'Iedereen is weg', cons: 'Onrust' },
          { label: 'Wachten', pros: '', cons: 'Te laat' },
        ],
      },
    },
    ...['Wacht nog', 'Begin nu'].map(
      (text, option): NewEvent => ({
        type: 'AdviceGiven',
        payload: {
          dilemmaId: 'event-7',
          title: 'Nu evacueren?',
          discipline: 'adviseur-politie',
          option,
          text,
        },
      }),
    ),
    {
      type: 'AdviceGiven',
      payload: { dilemmaId: 'weg', title: 'Anders', discipline: 'ciso', option: null, text: 'Geen mening' },
    },
  ];

  it('[JDG1] [JDG2] keeps what was said last, and of a dilemma the last advice of each discipline', () => {
    expect(folded(...events).state.judgement).toEqual({
      coreObjective: 'Iedereen op tijd weg',
      outlooks: { likely: 'De dijk houdt', worst: 'Doorbraak om 12 uur' },
      dilemmas: [
        {
          id: 'event-7',
          title: 'Nu evacueren?',
          options: [
            { label: 'Nu', pros: 'Iedereen is weg', cons: 'Onrust' },
            { label: 'Wachten', pros: '', cons: 'Te laat' },
          ],
          raisedMs: 14 * MINUTE,
          advice: [{ discipline: 'adviseur-politie', option: 1, text: 'Begin nu', atMs: 16 * MINUTE }],
        },
      ],
    });
  });

  it('[JDG3] is written in the logbook', () => {
    expect(folded(...events).lines).toEqual([
      ['judgement', 'Kernopgave: Niemand nat'],
      ['judgement', 'Kernopgave: Iedereen op tijd weg'],
      ['judgement', 'Waarschijnlijk scenario: De dijk houdt'],
      ['judgement', 'Slechtst denkbaar scenario: Doorbraak om 12 uur'],
      ['judgement', 'Dilemma: Nu evacueren? (Nu / Wachten)'],
      ['judgement', 'Advies Adviseur politie bij ‘Nu evacueren?’: Wacht nog'],
      ['judgement', 'Advies Adviseur politie bij ‘Nu evacueren?’: Begin nu'],
      ['judgement', 'Advies CISO bij ‘Anders’: Geen mening'],
    ]);
  });
});
