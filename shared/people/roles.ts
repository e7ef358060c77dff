/**
 * The roles a gemeente exercises with: stable ids, Dutch labels, team, and the GRIP level from which a
 * role is usually active. Ids never change; labels, teams and levels differ per region.
 */
export type TeamId = 'GBT' | 'CoPI' | 'ROT' | 'TBZ';

export interface RoleDefinition {
  readonly id: string;
  readonly label: string;
  readonly team: TeamId;
  readonly fromGrip: number;
}

export const ROLES: readonly RoleDefinition[] = [
  { id: 'burgemeester', label: 'Burgemeester (voorzitter)', team: 'GBT', fromGrip: 3 },
  { id: 'locoburgemeester', label: 'Locoburgemeester', team: 'GBT', fromGrip: 3 },
  { id: 'gemeentesecretaris', label: 'Gemeentesecretaris', team: 'GBT', fromGrip: 3 },
  { id: 'adviseur-crisisbeheersing', label: 'Adviseur crisisbeheersing (ACB)', team: 'GBT', fromGrip: 3 },
  { id: 'adviseur-politie', label: 'Adviseur politie', team: 'GBT', fromGrip: 3 },
  { id: 'adviseur-brandweer', label: 'Adviseur brandweer', team: 'GBT', fromGrip: 3 },
  { id: 'adviseur-ghor', label: 'Adviseur GHOR/DPG', team: 'GBT', fromGrip: 3 },
  { id: 'adviseur-bevolkingszorg', label: 'Adviseur bevolkingszorg', team: 'GBT', fromGrip: 3 },
  { id: 'communicatieadviseur-gbt', label: 'Communicatieadviseur (strategisch)', team: 'GBT', fromGrip: 3 },
  { id: 'officier-van-justitie', label: 'Officier van justitie', team: 'GBT', fromGrip: 3 },
  { id: 'informatiecoordinator-gbt', label: 'Informatiecoördinator GBT', team: 'GBT', fromGrip: 3 },
  { id: 'plotter-gbt', label: 'Plotter GBT', team: 'GBT', fromGrip: 3 },
  { id: 'notulist-gbt', label: 'Notulist / logger GBT', team: 'GBT', fromGrip: 3 },
  { id: 'ovd-bz', label: 'Officier van Dienst Bevolkingszorg', team: 'CoPI', fromGrip: 1 },
  { id: 'ac-bz', label: 'Algemeen Commandant Bevolkingszorg', team: 'ROT', fromGrip: 2 },
  { id: 'hto-crisiscommunicatie', label: 'HTO Crisiscommunicatie', team: 'TBZ', fromGrip: 2 },
  { id: 'hto-publieke-zorg', label: 'HTO Publieke zorg', team: 'TBZ', fromGrip: 2 },
  { id: 'hto-omgevingszorg', label: 'HTO Omgevingszorg', team: 'TBZ', fromGrip: 2 },
  { id: 'hto-informatie', label: 'HTO Informatie (HIN)', team: 'TBZ', fromGrip: 2 },
  { id: 'hto-ondersteuning', label: 'HTO Ondersteuning (HON)', team: 'TBZ', fromGrip: 2 },
  { id: 'teamleider-opvang', label: 'Teamleider opvang', team: 'TBZ', fromGrip: 2 },
  { id: 'informatiemanager', label: 'Informatiemanager ROT', team: 'ROT', fromGrip: 2 },
  { id: 'operationeel-leider', label: 'Operationeel leider', team: 'ROT', fromGrip: 2 },
  { id: 'leider-copi', label: 'Leider CoPI', team: 'CoPI', fromGrip: 1 },
  { id: 'omgevingsanalist', label: 'Omgevingsanalist', team: 'TBZ', fromGrip: 2 },
  { id: 'ciso', label: 'CISO', team: 'GBT', fromGrip: 3 },
  {
    id: 'functionaris-gegevensbescherming',
    label: 'Functionaris gegevensbescherming',
    team: 'GBT',
    fromGrip: 3,
  },
  {
    id: 'liaison-partner',
    label: 'Liaison (waterschap, RWS, ProRail, Defensie, netbeheer)',
    team: 'GBT',
    fromGrip: 2,
  },
];

const labels = new Map(ROLES.map((role) => [role.id, role.label]));
const names = new Map(
  ROLES.flatMap(({ id, label }) => {
    const name = label.replace(/ \(.*\)$/, '');
    return [[id, name] as const, [label, name] as const];
  }),
);

/** Dutch label of a role id; an unknown id is shown as it is. */
export const roleLabel = (id: string): string => labels.get(id) ?? id;
/**
 * What a role is called in a sentence or a narrow row: its label without what stands between brackets.
 * @param role id or label; what is neither is a name of its own
 */
export const roleName = (role: string): string => names.get(role) ?? role;
const idsByName = new Map(
  ROLES.flatMap(({ id, label }) => [label, roleName(id)].map((name) => [name.toLowerCase(), id])),
);
/** The id of a role by its id, label or name; what is none of these is a name of its own. */
export const roleIdOf = (words: string): string => idsByName.get(words.trim().toLowerCase()) ?? words.trim();
const CHAIR_ROLES: ReadonlySet<string> = new Set(['burgemeester', 'locoburgemeester']);
/** Leads the meetings of the beleidsteam and confirms its decisions. */
export const isChair = (role: string | null): boolean => role !== null && CHAIR_ROLES.has(role);
export const NOTULIST = 'notulist-gbt';

export const isRoleId = (id: string): boolean => labels.has(id);
