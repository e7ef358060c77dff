import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { MAX_SITRAP } from '../../../shared/meeting/report-events.ts';
import type { PictureEntry } from '../../../shared/meeting/situation-picture.ts';
import { situationReportDraft } from '../../../shared/meeting/situation-report-text.ts';
import { propertySettings } from '../property-settings.ts';
import { playedAt, seated } from './played.ts';

const MINUTE = 60_000;
const clock = (ms: number) => `T+${ms / MINUTE}`;
const notulist = seated('notulist-gbt');

const entry = (id: string, over: Partial<PictureEntry>): PictureEntry => ({
  id,
  text: id,
  theme: 'incident',
  factStatus: 'fact',
  isVerified: true,
  source: '',
  injectSeq: null,
  sinceMs: 0,
  changedMs: 0,
  ...over,
});
const logged = (
  text: string,
  over: Partial<Pick<PictureEntry, 'theme' | 'factStatus' | 'isVerified' | 'source'>>,
) => ({
  type: 'EntryLogged' as const,
  payload: {
    kind: 'report' as const,
    text,
    team: 'GBT',
    objectiveId: null,
    picture: {
      theme: 'incident' as const,
      factStatus: 'fact' as const,
      isVerified: true,
      source: '',
      injectSeq: null,
      ...over,
    },
  },
});

describe('a sitrap', () => {
  it('[SRP1] is made from what the team knows, decided and still has to do', () => {
    const { live } = playedAt(
      [1, { type: 'openMeeting', payload: { agenda: [], present: ['burgemeester'], absent: [] } }],
      [2, logged('Dijk lekt bij km 3', { source: 'waterschap' }), notulist],
      [2, logged('Weg N830 is dicht', { theme: 'effects', isVerified: false }), notulist],
      [3, logged('Het water stijgt door', { factStatus: 'assumption' }), notulist],
      [3, logged('Er zou een slachtoffer zijn', { factStatus: 'rumour' }), notulist],
      [3, logged('Is de school ontruimd?', { factStatus: 'question', theme: 'population' }), notulist],
      [4, { type: 'CoreObjectiveSet', payload: { text: 'Iedereen\nveilig' } }, notulist],
      [4, { type: 'OutlookWritten', payload: { outlook: 'worst', text: 'Doorbraak' } }, notulist],
      [
        5,
        {
          type: 'confirmDecision',
          payload: {
            gateId: null,
            optionId: null,
            decider: 'burgemeester',
            rationale: '',
            record: {
              subject: 'School',
              decision: 'School sluit',
              alternatives: '',
              groundId: 'gemw-175',
              dissent: '',
              communication: '',
              injectSeq: null,
              revises: null,
            },
          },
        },
      ],
      [
        6,
        {
          type: 'ActionAssigned',
          payload: { text: 'Bus regelen', owner: 'ovd-bz', dueMs: 7 * MINUTE, decisionId: null },
        },
        notulist,
      ],
      [8, { type: 'closeMeeting', payload: { nextMs: 60 * MINUTE } }],
    );
    expect(situationReportDraft(live.state, 10 * MINUTE, clock)).toEqual({
      title: 'Sitrap 1, T+10',
      text: [
        `OEFENING. GRIP ${live.state.grip}.`,
        'KERNOPGAVE\n- Iedereen veilig',
        'INCIDENT\n- Dijk lekt bij km 3 (bron: waterschap)',
        'EFFECTEN\n- Weg N830 is dicht (niet geverifieerd)',
        'AANNAMES\n- Het water stijgt door',
        'GERUCHTEN\n- Er zou een slachtoffer zijn',
        'OPEN VRAGEN\n- Is de school ontruimd?',
        'VERWACHTING\n- Slechtst denkbaar: Doorbraak',
        'BESLUITEN VAN KRACHT\n- 1. School: School sluit (T+5)',
        'OPEN ACTIES\n- Bus regelen (Officier van Dienst Bevolkingszorg, uiterlijk T+7, nieuw, te laat)',
        'TERMIJNEN EN PLICHTEN\n- Noodbevel motiveren en bekendmaken aan wie het aangaat (controleer dit)',
        'VOLGEND OVERLEG\n- Om T+60.',
      ].join('\n\n'),
    });
  });

  it('[SRP1] of a team that knows nothing yet says when it meets', () => {
    expect(situationReportDraft({ ...initialExerciseState, grip: 0 }, 0, clock)).toEqual({
      title: 'Sitrap 1, T+0',
      text: 'OEFENING. Geen GRIP.\n\nVOLGEND OVERLEG\n- Nog niet afgesproken.',
    });
  });

  it('[SRP2] is never longer than may be sent, and says when it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2_000 }), { maxLength: 20 }), (texts) => {
        const picture = texts.map((text, index) => entry(String(index), { text }));
        const { text } = situationReportDraft({ ...initialExerciseState, picture }, 0, clock);
        expect(text.length).toBeLessThanOrEqual(MAX_SITRAP.text);
        const isWhole = texts.every((said) => text.includes(said.replaceAll('\n', ' ')));
        expect(isWhole || text.endsWith('(Ingekort: niet alles past in deze sitrap.)')).toBe(true);
      }),
      propertySettings(60),
    );
  });
});
