/**
 * The draft that a new scenario begins as: it runs from its first phase to its end, and has nothing in it that its
 * maker should say.
 */
import type { ScenarioDraft } from './draft.ts';

const MINUTES = 120;

/** @param startsAt fictional local date and time, as 2026-02-03T09:00 */
export const newDraft = (title: string, startsAt: string): ScenarioDraft => ({
  format: 1,
  id: 'nieuw-scenario',
  version: 1,
  title,
  summary: '',
  startsAt,
  durationMinutes: MINUTES,
  initialGrip: 0,
  roles: ['burgemeester'],
  partners: [],
  objectives: [],
  variables: {},
  phases: {
    initial: 'begin',
    states: {
      begin: { title: 'Begin', transitions: [{ to: 'einde', at: MINUTES }] },
      einde: { title: 'Einde', final: true },
    },
  },
  gates: [],
  injects: [],
});
