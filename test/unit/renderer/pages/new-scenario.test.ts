/** What a scenario is called before somebody names it. */
import { expect, test } from 'vitest';
import { newName } from '../../../../renderer/pages/scenarios/use-scenarios.ts';

test('[SCN5] a new scenario gets a name that no other has', () => {
  expect([
    newName([]),
    newName(['Hoog water', 'Nieuw scenario']),
    newName(['Nieuw scenario 2', 'Nieuw scenario']),
    newName(['Nieuw scenario 2']),
  ]).toEqual(['Nieuw scenario', 'Nieuw scenario 2', 'Nieuw scenario 3', 'Nieuw scenario']);
});
