import { describe, expect, it } from 'vitest';
import { looksLikeRecipient, rolesNamed } from '../../../shared/import/role-names.ts';
import { ROLES } from '../../../shared/people/roles.ts';

const ALL = ROLES.map(({ id }) => id);

describe('the names of recipients', () => {
  it('[IMP68] that are officers of other services, or of none that is said, are no role', () => {
    const others = ['OvD-B', 'OvD', 'OvD-G', 'OvD-P', 'HOvD', 'officier van dienst', 'GGD'];
    expect(others.map((name) => [rolesNamed(name, ALL), looksLikeRecipient(name)])).toEqual(
      others.map(() => [[], true]),
    );
    const ours = ['OvD-Bz', 'Officier van Dienst Bevolkingszorg', 'OvJ', 'information manager'];
    expect(ours.map((name) => rolesNamed(name, ALL))).toEqual([
      ['ovd-bz'],
      ['ovd-bz'],
      ['officier-van-justitie'],
      ['informatiemanager'],
    ]);
  });
});
