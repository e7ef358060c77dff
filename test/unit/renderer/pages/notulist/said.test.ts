/** What the notulist reads of what he recorded last. */
import { expect, it } from 'vitest';
import { noteTexts } from '../../../../../renderer/pages/notulist/notulist-texts.ts';
import { type Said, saidWords } from '../../../../../renderer/pages/notulist/said.ts';
import { createExerciseFold } from '../../../../../renderer/replica/exercise-fold.ts';
import type { EventPayload, ExerciseEvent, WrittenDraft } from '../../../../../shared/exercise/event.ts';
import { EXERCISE_ID, stamped } from '../../../exercise/event-factory.ts';
import { seated } from '../../../meeting/played.ts';

const OWN = '018f0000-0000-7000-8000-0000000000bb';
const record = (subject: string): EventPayload<'DecisionProposed'> => ({
  subject,
  decision: `${subject}.`,
  alternatives: '',
  groundId: null,
  dissent: '',
  communication: '',
  injectSeq: null,
  revises: null,
  decider: 'burgemeester',
  rationale: '',
});
const who = seated('notulist-gbt');

it('[NOT15] tells the number that the hub gave, also when another notulist was first', () => {
  const fold = createExerciseFold(null);
  const draft: WrittenDraft = {
    id: OWN,
    exerciseId: EXERCISE_ID,
    type: 'DecisionProposed',
    version: 1,
    payload: record('Evacuatie'),
    author: { personId: null, roleId: 'player', teamRole: 'notulist-gbt', deviceId: 'test' },
    writtenAt: 0,
    writtenAtExercise: 0,
  };
  const said: Said = { id: OWN, words: (number) => noteTexts.proposed(number, 1) };
  const words = (connection: 'connected' | 'lost') => saidWords(said, fold.view().state, connection);
  fold.add([{ state: 'local', draft }]);
  const onDevice = fold.view().onDevice.decisionList.map(({ number }) => number);
  const before = [words('lost'), words('connected')];
  const [other, own] = stamped([
    { at: 1, event: { type: 'DecisionProposed', payload: record('Opvang') }, who },
    { at: 1, event: { type: 'DecisionProposed', payload: record('Evacuatie') }, who },
  ]) as readonly [ExerciseEvent, ExerciseEvent];
  fold.add([
    { state: 'accepted', event: other },
    { state: 'accepted', event: { ...own, id: OWN } },
  ]);
  expect({ onDevice, before, after: words('connected') }).toEqual({
    onDevice: [1],
    before: ['Besluit voorgesteld met 1 actie. Het nummer volgt zodra er verbinding is.', ''],
    after: 'Besluit 2 voorgesteld met 1 actie.',
  });
});
