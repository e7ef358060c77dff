/**
 * The gemeenteprofiel: the names with which a scenario reads as if it was written for one gemeente. A text
 * names them as `{gemeente}` or `{wijk-1}`; filling replaces every name in every text. The fictional profile
 * ships with Paraat and stands in wherever a gemeente has not given its own.
 */
import { z } from 'zod';

export const PROFILE_GROUPS = [
  'Gemeente',
  'Wijken en dorpen',
  'Locaties en bedrijven',
  'Zorg en onderwijs',
  'Partners',
  'Media',
  'GRIP en draaiboeken',
] as const;

export interface ProfileField {
  readonly key: string;
  readonly group: (typeof PROFILE_GROUPS)[number];
  readonly label: string;
  /** Of the fictional gemeente. */
  readonly fictional: string;
}

const fields = (
  group: ProfileField['group'],
  rows: readonly (readonly [key: string, label: string, fictional: string])[],
): readonly ProfileField[] => rows.map(([key, label, fictional]) => ({ key, group, label, fictional }));

export const PROFILE_FIELDS: readonly ProfileField[] = [
  ...fields('Gemeente', [
    ['gemeente', 'Naam van de gemeente', 'Waterveen'],
    ['hoofdplaats', 'Hoofdplaats', 'Waterveen'],
    ['inwoners', 'Aantal inwoners', '41.000'],
    ['rivier', 'Rivier', 'de Veen'],
    ['gemeentehuis', 'Gemeentehuis', 'het stadhuis aan de Markt'],
    ['provinciale-weg', 'Doorgaande weg', 'N835'],
  ]),
  ...fields('Wijken en dorpen', [
    ['dorp-1', 'Dorp aan het water', 'Zandpad'],
    ['dorp-2', 'Ander dorp', 'Oudeveer'],
    ['wijk-1', 'Lage wijk', 'Lingehof'],
    ['wijk-2', 'Wijk bij het centrum', 'Molenkwartier'],
    ['wijk-3', 'Wijk aan de rand', 'De Hoogt'],
    ['centrum', 'Centrum', 'de binnenstad'],
    ['bedrijventerrein', 'Bedrijventerrein', 'De Rietkamp'],
  ]),
  ...fields('Locaties en bedrijven', [
    ['aanlegplaats', 'Veer of aanlegplaats', 'de Veerstoep'],
    ['bedrijf-1', 'Bedrijf met gevaarlijke stoffen', 'Korver Kunststoffen'],
    ['bedrijf-2', 'Ander groot bedrijf', 'Drukkerij Van Aalst'],
    ['opvanglocatie-1', 'Eerste opvanglocatie', 'sporthal De Waterkant'],
    ['opvanglocatie-2', 'Tweede opvanglocatie', 'dorpshuis De Schakel'],
    ['evenemententerrein', 'Evenemententerrein', 'het Marktplein'],
    ['station', 'Station', 'station Waterveen'],
  ]),
  ...fields('Zorg en onderwijs', [
    ['verzorgingshuis-1', 'Verzorgingshuis', 'De Wilgen'],
    ['verzorgingshuis-2', 'Tweede verzorgingshuis', 'Huize Vredeoord'],
    ['zorgorganisatie', 'Zorgorganisatie', 'Zorggroep De Wilgen'],
    ['school-1', 'Basisschool', 'basisschool De Regenboog'],
    ['school-2', 'Middelbare school', 'het Rivierencollege'],
    ['schoolbestuur', 'Schoolbestuur', 'Stichting Rivieronderwijs'],
    ['ziekenhuis', 'Ziekenhuis', 'ziekenhuis Rivierenland-Oost'],
    ['sportvereniging', 'Sportvereniging', 'sv Veenboys'],
  ]),
  ...fields('Partners', [
    ['veiligheidsregio', 'Veiligheidsregio', 'Veiligheidsregio Middenrivieren'],
    ['buurregio', 'Buurregio', 'Veiligheidsregio Merwedal'],
    ['buurgemeente-1', 'Buurgemeente', 'Bovenlaken'],
    ['buurgemeente-2', 'Tweede buurgemeente', 'Heerendam'],
    ['waterschap', 'Waterschap', 'Waterschap Rivierenpolder'],
    ['politie', 'Politie', 'basisteam Waterveen'],
    ['netbeheerder', 'Netbeheerder', 'NetRivier'],
    ['drinkwaterbedrijf', 'Drinkwaterbedrijf', 'Waterbedrijf Middenland'],
    ['omgevingsdienst', 'Omgevingsdienst', 'Omgevingsdienst Middenrivieren'],
    ['ict-leverancier', 'ICT-leverancier', 'Veenhosting'],
    ['woningcorporatie', 'Woningcorporatie', 'Woonstede'],
  ]),
  ...fields('Media', [
    ['omroep', 'Regionale omroep', 'Omroep Middenland'],
    ['krant', 'Krant', 'De Veenbode'],
    ['buurtgroep', 'Buurtgroep op sociale media', 'Waterveen Praat'],
  ]),
  ...fields('GRIP en draaiboeken', [
    ['grip-1', 'Naam van GRIP 1', 'GRIP 1'],
    ['grip-2', 'Naam van GRIP 2', 'GRIP 2'],
    ['grip-3', 'Naam van GRIP 3', 'GRIP 3'],
    ['grip-4', 'Naam van GRIP 4', 'GRIP 4'],
    ['crisisplan', 'Crisisplan', 'het regionaal crisisplan'],
    ['draaiboek-opvang', 'Draaiboek opvang', 'het draaiboek Opvang en verzorging'],
    ['draaiboek-communicatie', 'Draaiboek crisiscommunicatie', 'het draaiboek Crisiscommunicatie'],
  ]),
];

const keys = new Set(PROFILE_FIELDS.map(({ key }) => key));

/** Most characters of a name. */
export const MAX_PROFILE_NAME = 80;

/** Names by key; what is left out or empty takes the fictional name. */
export const profileSchema = z.partialRecord(
  z.string().refine((key) => keys.has(key), 'is geen veld van het gemeenteprofiel'),
  z.string().trim().max(MAX_PROFILE_NAME, `is langer dan ${MAX_PROFILE_NAME} tekens`),
);
export type MunicipalityProfile = z.infer<typeof profileSchema>;

/** The names of the gemeente for which an exercise is planned: its own name comes first. */
export function profileOf(municipality: string, profile: MunicipalityProfile): MunicipalityProfile {
  const gemeente = municipality.trim().replace(/^gemeente\s+/i, '');
  return gemeente === '' ? profile : { ...profile, gemeente };
}

const PLACE = /\{([a-z0-9-]+)\}/g;

/** Keys that a text names and no profile has. */
export const unknownNames = (text: string): readonly string[] =>
  [...text.matchAll(PLACE)].flatMap(([, key]) => (key !== undefined && !keys.has(key) ? [key] : []));

/** The known names that a text holds, as they are written in it, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACE)].flatMap(([place, key]) => (keys.has(key ?? '') ? [place] : []))),
];

/** A scenario, or a part of it, with every name filled in; ids and numbers stay as they are. */
export const fillProfile = <T>(part: T, profile: MunicipalityProfile): T => filled(part, nameFiller(profile));

/** Fills the names in one text. */
export const nameFiller = (profile: MunicipalityProfile): ((text: string) => string) => {
  const names = new Map(PROFILE_FIELDS.map(({ key, fictional }) => [key, profile[key] || fictional]));
  return (text) => text.replace(PLACE, (place, key: string) => names.get(key) ?? place);
};

function filled<T>(value: T, fill: (text: string) => string): T {
  if (typeof value === 'string') return fill(value) as T;
  if (Array.isArray(value)) return value.map((item) => filled(item, fill)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, fill)])) as T;
}
