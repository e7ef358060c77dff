/** What a player typed and did not record, as it is shown after the end. */
import { expect, it } from 'vitest';
import { emptyDecision } from '../../../../renderer/components/decision-draft.ts';
import { beginCorrection } from '../../../../renderer/pages/notulist/correction-draft.ts';
import { unsentTexts } from '../../../../renderer/pages/team/unsent-texts.ts';
import type { PictureEntry } from '../../../../shared/meeting/situation-picture.ts';

const picture: readonly PictureEntry[] = [
  {
    id: 'e1',
    text: 'Dijk door',
    theme: 'incident',
    factStatus: 'rumour',
    isVerified: false,
    source: 'CoPI',
    injectSeq: null,
    sinceMs: 1,
    changedMs: 1,
  },
];

const unsentOf = (kept: Readonly<Record<string, unknown>>) =>
  unsentTexts(
    { get: <T>(name: string) => kept[name] as T | undefined, set: () => undefined },
    { picture, decisionList: [] },
  );

it('[NOT11] is every text of every form, and nothing that a form began with', () => {
  const begun = picture.map(beginCorrection)[0];
  expect([
    unsentOf({}),
    unsentOf({ 'note-line': { text: ' ', kind: 'fact' }, 'note-correction-e1': begun }),
    unsentOf({
      'note-line': { text: 'Kwel' },
      'note-decision': { ...emptyDecision, subject: 'Evacuatie', actions: [{ text: 'Bellen' }] },
      'note-correction-e1': { ...begun, text: 'Dijk staat' },
      'team-entry': { text: 'Water', action: { text: '' } },
      'action-dialog': {
        fields: {
          action: {
            draft: { text: 'Bellen en mailen', owner: 'OvD', due: '' },
            start: { text: 'Bellen', owner: 'OvD', due: '' },
          },
        },
      },
      'team-dialog': { fields: { text: 'Gaan', option: '0' } },
      // Refused by a full disk, with another one typed in its form since.
      'handed-over': [{ form: 'note-term', draft: { label: 'Raad inlichten' } }],
    }),
  ]).toEqual([
    [],
    [],
    [
      { label: 'Regel', text: 'Kwel' },
      { label: 'Regel', text: 'Water' },
      { label: 'Besluit', text: 'Evacuatie\nBellen' },
      { label: 'Correctie', text: 'Bellen en mailen' },
      { label: 'Correctie', text: 'Dijk staat' },
      { label: 'Advies of reden', text: 'Gaan' },
      { label: 'Termijn', text: 'Raad inlichten' },
    ],
  ]);
});
