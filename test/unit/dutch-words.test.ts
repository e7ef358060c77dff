/** Words and counts as they stand in Dutch sentences. */
import { expect, test } from 'vitest';
import { nl } from '../../renderer/nl.ts';
import { startTexts } from '../../renderer/pages/start/start-texts.ts';
import { verslagTexts } from '../../renderer/pages/verslag/verslag-texts.ts';
import { asSentence, counted, inSentence, municipalityName } from '../../shared/dutch-words.ts';
import { ROLES, roleLabel, roleName } from '../../shared/people/roles.ts';
import { CHANNEL_LABELS } from '../../shared/scenario/schema.ts';

test('[WRD1] a word agrees with its count, and what is not there is not counted', () => {
  expect([0, 1, 2, 1_200].map((n) => counted(n, 'inject', 'injects'))).toEqual([
    '0 injects',
    '1 inject',
    '2 injects',
    '1.200 injects',
  ]);
  expect([nl.injects.counts(3, 1, 0, 2), nl.injects.counts(3, 2, 1, 2)]).toEqual([
    '3 klaar, 1 wacht, 2 vervallen',
    '3 klaar, 2 wachten, 1 gepland',
  ]);
  const { figure } = verslagTexts;
  expect([
    figure.stopsDetail(0, 1, 0),
    figure.injectsDetail(0, 2, 1, 25, 'end'),
    figure.gatesOnTime(0, 1),
    figure.gatesDetail(1, 0, 1, 4, 'now'),
    figure.withoutReaction(1),
  ]).toEqual([
    '1 noodstop',
    '2 teruggenomen; 1 overgeslagen; 25 niet aan de orde',
    '0 van 1',
    '1 te laat; bij 1 loopt de termijn nog; 4 beslispunten nog niet aan de orde',
    '1 inject zonder reactie',
  ]);
});

test('[WRD2] a label in a sentence begins small, unless it is an abbreviation', () => {
  expect(Object.values(CHANNEL_LABELS).map(inSentence)).toEqual([
    'telefoon',
    'mail',
    'NL-Alert',
    'sociale media',
    'sitrap (LCMS)',
    'pers',
    'koerier',
    'mondeling',
  ]);
});

test('[WRD5] a sentence that somebody wrote ends with one full stop', () => {
  expect(['Dijk vrij', 'Dijk vrij.', 'Dijk vrij?'].map(asSentence)).toEqual([
    ...['Dijk vrij.', 'Dijk vrij.', 'Dijk vrij?'],
  ]);
});

test('[WRD4] a municipality is called so once', () => {
  expect(['Waterveen', 'Gemeente Waterveen'].map(municipalityName)).toEqual([
    'Gemeente Waterveen',
    'Gemeente Waterveen',
  ]);
  expect(startTexts.subtitle('Gemeente Waterveen')).toBe('Crisisoefeningen van gemeente Waterveen');
});

test('[WRD3] a role is called by its name without brackets in a sentence, from its id and from its label', () => {
  expect(
    ['burgemeester', 'communicatieadviseur-gbt', 'liaison-partner', 'ciso', 'Jan Jansen (loco)'].map(
      roleName,
    ),
  ).toEqual(['Burgemeester', 'Communicatieadviseur', 'Liaison', 'CISO', 'Jan Jansen (loco)']);
  expect(ROLES.map(({ id }) => roleName(roleLabel(id)))).toEqual(ROLES.map(({ id }) => roleName(id)));
});
