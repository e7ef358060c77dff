import { describe, expect, it } from 'vitest';
import { isOwnName, meantOptions } from '../../../../renderer/components/meant-option.ts';

const names = [
  'Burgemeester',
  'Adviseur bevolkingszorg',
  'Officier van Dienst Bevolkingszorg',
  'Adviseur politie',
  'Coördinator opvang',
];

describe('half a name in a field that offers names', () => {
  it('[NOT13] stands for the options of which a word begins with it', () => {
    const meant = (typed: string) => meantOptions(names, typed);
    expect(meant('bevolk')).toEqual(['Adviseur bevolkingszorg', 'Officier van Dienst Bevolkingszorg']);
    expect(meant('POL')).toEqual(['Adviseur politie']);
    expect(meant('coordinator o')).toEqual(['Coördinator opvang']);
    expect(meant('van d')).toEqual(['Officier van Dienst Bevolkingszorg']);
  });

  it('[NOT13] is a name of its own when it is no option', () => {
    expect(['Wijkteam', 'bevolk', 'adviseur Politie ', ' '].map((typed) => isOwnName(names, typed))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('[NOT13] stands for itself when it is whole, empty, or another', () => {
    for (const typed of ['', ' ', 'burgemeester ', 'Wijkteam', 'olitie', 'Adviseur politie Oost']) {
      expect([typed, meantOptions(names, typed)]).toEqual([typed, []]);
    }
  });
});
