/**
 * Who the recipients of a draaiboek are in a scenario. A name that means a role brings that role along; a name
 * that means none is a partner, whom the liaison speaks for, unless a person says otherwise. Nobody is dropped
 * without that being said.
 */
import { ROLES } from '../people/roles.ts';
import type { Scenario } from '../scenario/schema.ts';
import { shortened } from './import-choice.ts';
import type { ImportedInject } from './import-result.ts';
import { personsNamed, rolesNamed } from './role-names.ts';
import type { RolesOf } from './scenario-injects.ts';

/** Answers beside the id of a role. */
export const AS_PARTNER = '+partner';
export const AS_NOBODY = '+nobody';

/** By the name in small letters, what a person said that it is. */
export type RecipientAnswers = Readonly<Record<string, string>>;

export interface FoundRecipient {
  /** In small letters; the name for answers. */
  readonly key: string;
  /** As first written. */
  readonly name: string;
  readonly injectCount: number;
  /** What the name means by itself; empty when nothing. */
  readonly meant: readonly string[];
}

export interface Recipients {
  /** Those that mean no role first, then the most frequent. */
  readonly found: readonly FoundRecipient[];
  /** Of the scenario once the injects are in it. */
  readonly roles: readonly string[];
  readonly partners: readonly string[];
  /** By the name in small letters, partners whose name is longer than fits, as they are now called. */
  readonly cutPartners: ReadonlyMap<string, string>;
  readonly rolesOf: RolesOf;
}

const ALL_ROLES: readonly string[] = ROLES.map(({ id }) => id);
const PARTNER_ROLE = 'liaison-partner';
/** Who sits in a GBT for whatever crisis. */
const CORE_ROLES: readonly string[] = [
  'burgemeester',
  'gemeentesecretaris',
  'adviseur-crisisbeheersing',
  'adviseur-politie',
  'adviseur-brandweer',
  'adviseur-ghor',
  'adviseur-bevolkingszorg',
  'communicatieadviseur-gbt',
];
const MAX_PARTNER = 80;

export const recipientKey = (name: string): string => name.trim().toLowerCase();

/** @param target the scenario that gets the injects; no roles when it is a new one */
export function recipientsOf(
  injects: readonly ImportedInject[],
  target: Pick<Scenario, 'roles' | 'partners'>,
  answers: RecipientAnswers,
): Recipients {
  const found = namesIn(injects);
  const resolved = found.map((each) => ({ ...each, to: answered(each, answers[each.key]) }));
  const roles = new Set(target.roles);
  for (const { to } of resolved) if (to.length === 1) for (const role of to) roles.add(role);
  // A team, or everyone, is of the roles that a scenario has; a new one gets them.
  const isThere = (name: string) => rolesNamed(name, target.roles).length > 0;
  for (const { name, to } of resolved) {
    if (to.length < 2 || isThere(name)) continue;
    for (const role of to.includes('burgemeester') ? CORE_ROLES : to) roles.add(role);
  }
  if (roles.size === 0) for (const role of CORE_ROLES) roles.add(role);
  const added = ALL_ROLES.filter((role) => roles.has(role) && !target.roles.includes(role));
  const all = [...target.roles, ...added];
  const known = new Set(target.partners.map(recipientKey));
  const named = resolved.filter(({ key, meant }) => isPartner(meant, answers[key]));
  const partners = new Set(
    named.filter(({ key }) => !known.has(key)).map(({ name }) => shortened(name, MAX_PARTNER)),
  );
  const cutPartners = new Map(
    named
      .filter(({ name }) => name.length > MAX_PARTNER)
      .map(({ key, name }) => [key, shortened(name, MAX_PARTNER)]),
  );
  const byKey = new Map(
    resolved.map(({ key, name, to }) => [key, to.length > 1 ? rolesNamed(name, all) : to] as const),
  );
  return {
    found,
    roles: all,
    partners: [...target.partners, ...partners],
    cutPartners,
    rolesOf: (name) => personsNamed(name, ALL_ROLES).flatMap((one) => byKey.get(recipientKey(one)) ?? []),
  };
}

const isPartner = (meant: readonly string[], answer: string | undefined): boolean =>
  answer === AS_PARTNER || (answer === undefined && meant.length === 0);

function answered({ meant }: FoundRecipient, answer: string | undefined): readonly string[] {
  if (isPartner(meant, answer)) return [PARTNER_ROLE];
  if (answer === AS_NOBODY) return [];
  return answer === undefined ? meant : [answer];
}

function namesIn(injects: readonly ImportedInject[]): readonly FoundRecipient[] {
  const byKey = new Map<string, { readonly name: string; injectCount: number }>();
  for (const { recipients } of injects) {
    for (const name of recipients.flatMap((each) => personsNamed(each, ALL_ROLES))) {
      const known = byKey.get(recipientKey(name));
      if (known) known.injectCount += 1;
      else byKey.set(recipientKey(name), { name, injectCount: 1 });
    }
  }
  return [...byKey]
    .map(([key, each]) => ({ key, ...each, meant: rolesNamed(each.name, ALL_ROLES) }))
    .sort(
      (a, b) => Math.min(a.meant.length, 1) - Math.min(b.meant.length, 1) || b.injectCount - a.injectCount,
    );
}
