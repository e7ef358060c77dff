/** The wizard's form: what is wrong is said at the field, and what goes to the hub is what was typed. */
import { expect, test } from 'vitest';
import {
  assignmentsOf,
  emptyForm,
  errorsOf,
  firstWrongField,
  isSameForm,
  parseKeptForm,
  planOf,
  todayIso,
} from '../../../../renderer/pages/new-exercise/exercise-form.ts';
import { planSchema } from '../../../../shared/exercise/event.ts';

const TODAY = '2026-11-18';
const RULES = { today: TODAY, scenarios: [{ id: 'hoog-water', roles: ['burgemeester', 'ciso'] }] };
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
  expect(messages(errorsOf(details, 'details', RULES))).toEqual({
    name: 'Vul de naam van de oefening in.',
    municipality: 'Vul de naam van de gemeente in.',
    date: 'Vul een hele datum in: dag, maand en jaar.',
    startTime: 'Vul een heel tijdstip in, bijvoorbeeld 09:00.',
  });
  expect(messages(errorsOf(empty, 'scenario', RULES))).toEqual({ scenario: 'Kies een scenario.' });
});

test('[WIZ2] a date that has been, or that lies years ahead, is wrong', () => {
  const dateError = (date: string) => errorsOf({ ...filled, date }, 'details', RULES).date;
  expect([dateError('2026-11-17'), dateError('2026-11-18'), dateError('2032-01-01')]).toEqual([
    'Deze datum is al geweest. Kies vandaag of later.',
    undefined,
    'Kies een datum tot en met 2031.',
  ]);
});

test('[WIZ3] names longer than the log takes are wrong', () => {
  const long = 'x'.repeat(81);
  expect(errorsOf({ ...filled, name: long }, 'details', RULES).name).toBe('Gebruik ten hoogste 80 tekens.');
  const roles = { burgemeester: long, 'adviseur-politie': long };
  expect(messages(errorsOf({ ...filled, roles }, 'roles', RULES))).toEqual({
    burgemeester: 'Gebruik ten hoogste 80 tekens.',
  });
});

test('[WIZ4] a form without errors gives a plan that the hub takes, empty roles included', () => {
  expect(firstWrongField(filled, RULES)).toBe(null);
  expect(planSchema.parse(planOf(filled))).toEqual({
    name: 'Hoogwater Linge-oost',
    municipality: 'Waterveen',
    date: TODAY,
    startTime: '09:00',
    scope: 'local',
    highestTeam: 'GBT',
    leaderName: '',
  });
  expect(assignmentsOf(filled, ['burgemeester', 'ciso'])).toEqual({
    burgemeester: 'A. de Vries',
    'adviseur-politie': '',
    ciso: '',
  });
});

test('[WIZ1] text of which nothing can be seen is empty', () => {
  expect(firstWrongField({ ...filled, name: '\u0000\u202e ' }, RULES)).toEqual({
    step: 'details',
    field: 'name',
    message: 'Vul de naam van de oefening in.',
  });
});

test('[WIZ1] a scenario that is no longer there has to be chosen anew', () => {
  expect(firstWrongField(filled, { ...RULES, scenarios: [] })).toEqual({
    step: 'scenario',
    field: 'scenario',
    message: 'Kies een scenario.',
  });
});

test('[WIZ4] a role that the chosen scenario does not have is taken back', () => {
  const roles = { ...filled.roles, 'adviseur-politie': 'S. Yılmaz' };
  expect(assignmentsOf({ ...filled, roles }, ['burgemeester'])).toEqual({
    burgemeester: 'A. de Vries',
    'adviseur-politie': '',
  });
});

test('[WIZ6] a kept form comes back as it was; anything else is no form', () => {
  expect(parseKeptForm(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
  expect(
    [null, 'x', { ...filled, step: 'later' }, { ...filled, date: '31-12-2026' }].map(parseKeptForm),
  ).toEqual([null, null, null, null]);
});

test('[WIZ6] walking through the steps changes nothing', () => {
  const walked = { ...filled, step: 'overview' as const, roles: { ...filled.roles, ciso: '' } };
  expect([isSameForm(walked, filled), isSameForm({ ...filled, leaderName: 'K' }, filled)]).toEqual([
    true,
    false,
  ]);
});

test('[WIZ5] today is today in the Netherlands', () => {
  expect(todayIso(Date.parse('2026-11-18T23:30:00Z'))).toBe('2026-11-19');
});
