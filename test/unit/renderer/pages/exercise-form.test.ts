/** The wizard's form: what is wrong is said at the field, and what goes to the hub is what was typed. */
import { expect, test } from 'vitest';
import {
  emptyForm,
  errorsOf,
  firstWrongStep,
  planOf,
  rolesOf,
  todayIso,
} from '../../../../renderer/pages/new-exercise/exercise-form.ts';
import { planSchema } from '../../../../shared/exercise/event.ts';

const TODAY = '2026-11-18';
const empty = emptyForm('018f0000-0000-7000-8000-000000000001', '', TODAY);
const filled = {
  ...empty,
  scenarioId: 'hoog-water',
  name: '  Hoogwater Linge-oost ',
  municipality: 'Waterveen',
  roles: { burgemeester: ' A. de Vries ', 'adviseur-politie': '' },
};
const messages = (errors: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined));

test('[WIZ1] every required field that is empty is named', () => {
  const details = { ...empty, date: null, startTime: null };
  expect(messages(errorsOf(details, 'details', TODAY))).toEqual({
    name: 'Vul de naam van de oefening in.',
    municipality: 'Vul de naam van de gemeente in.',
    date: 'Vul een hele datum in: dag, maand en jaar.',
    startTime: 'Vul een heel tijdstip in, bijvoorbeeld 09:00.',
  });
  expect(messages(errorsOf(empty, 'scenario', TODAY))).toEqual({ scenario: 'Kies een scenario.' });
});

test('[WIZ2] a date that has been, or that lies years ahead, is wrong', () => {
  const dateError = (date: string) => errorsOf({ ...filled, date }, 'details', TODAY).date;
  expect([dateError('2026-11-17'), dateError('2026-11-18'), dateError('2032-01-01')]).toEqual([
    'Deze datum is al geweest. Kies vandaag of later.',
    undefined,
    'Kies een datum tot en met 2031.',
  ]);
});

test('[WIZ3] names longer than the log takes are wrong', () => {
  const long = 'x'.repeat(81);
  expect(errorsOf({ ...filled, name: long }, 'details', TODAY).name).toBe('Gebruik ten hoogste 80 tekens.');
  expect(errorsOf({ ...filled, roles: { burgemeester: long } }, 'roles', TODAY)).toEqual({
    burgemeester: 'Gebruik ten hoogste 80 tekens.',
  });
});

test('[WIZ4] a form without errors gives a plan that the hub takes, empty roles included', () => {
  expect(firstWrongStep(filled, TODAY)).toBe(null);
  expect(planSchema.parse(planOf(filled))).toEqual({
    name: 'Hoogwater Linge-oost',
    municipality: 'Waterveen',
    date: TODAY,
    startTime: '09:00',
    scope: 'local',
    highestTeam: 'GBT',
    leaderName: '',
  });
  expect(rolesOf(filled, ['burgemeester', 'ciso'])).toEqual({
    burgemeester: 'A. de Vries',
    'adviseur-politie': '',
    ciso: '',
  });
});

test('[WIZ5] today is today in the Netherlands', () => {
  expect(todayIso(Date.parse('2026-11-18T23:30:00Z'))).toBe('2026-11-19');
});
