/**
 * Which roles the recipients of someone else's draaiboek are. A name that means several roles, such as a team,
 * gives them all; a name that means none gives none, and is asked about.
 */
import { ROLES, roleName } from '../people/roles.ts';

/** Beside id, label and label without brackets. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  burgemeester: 'bm, bgm, voorzitter, voorzitter gbt, mayor, maire, bourgmestre',
  locoburgemeester: 'loco, deputy mayor',
  gemeentesecretaris: 'gs, secretaris, town clerk, municipal secretary, secretaire general',
  'adviseur-crisisbeheersing':
    'acb, adviseur crisisbeheersing, aov, ambtenaar ov, crisisbeheersing, crisis adviser, crisis advisor',
  'adviseur-politie': 'politie, police, teamchef politie',
  'adviseur-brandweer': 'brandweer, fire, fire service, fire brigade, pompiers, sapeurs pompiers',
  'adviseur-ghor': 'ghor, dpg, adviseur ghor, health',
  'adviseur-bevolkingszorg': 'bevolkingszorg, abz, strategisch adviseur bevolkingszorg',
  'communicatieadviseur-gbt':
    'communicatieadviseur, communicatie, strategisch communicatieadviseur, voorlichter, voorlichting, woordvoerder, persvoorlichter, communications, press officer, pio, communication, porte parole',
  'officier-van-justitie': 'ovj, om, openbaar ministerie, public prosecutor, procureur',
  'informatiecoordinator-gbt': 'informatiecoordinator, ico, ic gbt',
  informatiemanager: 'information manager',
  'plotter-gbt': 'plotter',
  'notulist-gbt': 'notulist, logger, verslaglegger, log keeper',
  'ovd-bz': 'ovdbz, officier van dienst bevolkingszorg',
  'ac-bz': 'acbz, algemeen commandant bevolkingszorg',
  'hto-crisiscommunicatie': 'hto communicatie, hoofd crisiscommunicatie, crisiscommunicatie',
  'hto-publieke-zorg': 'publieke zorg',
  'hto-omgevingszorg': 'omgevingszorg',
  'hto-informatie': 'hin',
  'hto-ondersteuning': 'hon',
  'operationeel-leider': 'ol, operational commander',
  'leider-copi': 'lcopi',
  'functionaris-gegevensbescherming': 'fg, dpo',
  'liaison-partner': 'liaison',
};
/**
 * Of another service, or of none that is said, such as the OvD-B of the brandweer, or of a Belgian one, such as
 * D1: who they are is asked.
 */
const OTHER_SERVICE =
  /^(?:h?ovd|hoofdofficier van dienst|officier van dienst|ggd|d[1-5]|disc(?:ipline)? ?[1-5]|cc (?:gem|prov|com|fed)|(?:dir )?(?:cp|pc) ops|dir (?:bw|med|pol|log|info)|hc ?1(?:00|12))(?: |$)/;
const EVERYONE = new Set([
  'allen',
  'alle',
  'alle deelnemers',
  'alle spelers',
  'iedereen',
  'all',
  'all players',
  'everyone',
  'tous',
  'plenair',
]);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const rolesByName = new Map<string, string>();
for (const { id, label } of ROLES) {
  const others = OTHER_NAMES[id]?.split(', ') ?? [];
  for (const name of [id, label, roleName(id), ...others]) rolesByName.set(plain(name), id);
}

/**
 * @param name one recipient as written
 * @param roles ids of the scenario
 * @returns ids among `roles`, in their order; none when the name means no role here
 */
export function rolesNamed(name: string, roles: readonly string[]): readonly string[] {
  const said = plain(name);
  if (EVERYONE.has(said)) return roles;
  const id = rolesByName.get(said) ?? roles.find((role) => plain(role) === said);
  if (id !== undefined) return roles.includes(id) ? [id] : [];
  const team = said.replace(/^(?:team|leden|het) /, '');
  const label = team === 'beleidsteam' || team === 'gemeentelijk beleidsteam' ? 'gbt' : team;
  const members = new Set(ROLES.filter((role) => role.team.toLowerCase() === label).map((role) => role.id));
  return roles.filter((role) => members.has(role));
}

const JOINT = /\s+(?:en|and|et|plus)\s+|\s*\+\s*|\s+[-–]\s+/i;
/** What stands around a name that is none of it: a bullet or a number, that it is to them, an explanation. */
const AROUND =
  /^(?:[•*·–-]|\d{1,2}[.)]|(?:cc|t\.?a\.?v\.?|aan|voor|ontvanger|to|for|pour|à):?)\s+|\([^()]*\)/gi;

/**
 * The persons of one recipient, such as *burgemeester en gemeentesecretaris*, as far as each of them means a role;
 * else the one name as it is.
 */
export function personsNamed(name: string, roles: readonly string[]): readonly string[] {
  const means = (one: string) => rolesNamed(one, roles).length > 0;
  if (means(name)) return [name];
  const parts = name
    .replace(AROUND, ' ')
    .split(JOINT)
    .map((part) => part.trim());
  return parts.every(means) ? parts : [name];
}

const TEAMS = new Set(ROLES.map(({ team }) => team.toLowerCase()));

/** Whether a cell reads like somebody who can receive something; for columns without a name. */
export const looksLikeRecipient = (name: string): boolean => {
  const said = plain(name);
  const isNamed = rolesByName.has(said) || OTHER_SERVICE.test(said);
  return isNamed || EVERYONE.has(said) || TEAMS.has(said) || said === 'beleidsteam';
};
