/**
 * Puts imported injects in a scenario: in a new one, or in one that is being edited. Nothing that is there is
 * overwritten. A new one holds what the file tells and no more; what a scenario needs beside that (summary,
 * phases that follow each other, objectives) is empty, so that the editor points at it.
 */
import type { ScenarioDraft } from '../scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../scenario/edit/edit.ts';
import type { InjectData } from '../scenario/schema.ts';
import { MAX_INJECTS } from '../scenario/size-limits.ts';
import { type RecipientAnswers, type Recipients, recipientsOf } from './import-recipients.ts';
import type { ImportedInject } from './import-result.ts';
import { type ScenarioInjects, slugOf, toScenarioInjects } from './scenario-injects.ts';

export interface Transfer {
  readonly made: ScenarioInjects;
  readonly recipients: Recipients;
  /** With the injects in it. */
  readonly draft: ScenarioDraft;
}

export interface TransferOptions {
  readonly fileName: string;
  readonly answers: RecipientAnswers;
}

/** How many injects a scenario can still take. */
export const roomIn = (draft: ScenarioDraft | null): number => MAX_INJECTS - (draft?.injects.length ?? 0);

/** One phase in which all happens, for an adviser to divide. */
const PHASE = 'oefening';
const SHORTEST_MINUTES = 60;
const LONGEST_MINUTES = 2_880;
const OBJECTIVE = 'oefendoel-1';
/** A column with more different words than this holds something else. */
const MAX_OBJECTIVES = 40;

export interface NewScenario {
  readonly id: string;
  readonly title: string;
  /** Fictional local date and time at minute 0, as 2026-02-03T06:00. */
  readonly startsAt: string;
}

/** @param imported no more than `roomIn(null)` */
export function newFromImport(
  imported: readonly ImportedInject[],
  { id, title, startsAt }: NewScenario,
  { fileName, answers }: TransferOptions,
): Transfer {
  const recipients = recipientsOf(imported, { roles: [], partners: [] }, answers);
  const named = objectivesIn(imported);
  const objectives = named.length > 0 ? named : [{ id: OBJECTIVE, title: '', indicator: '' }];
  const target = { roles: [...recipients.roles], objectives, injects: [] };
  const made = toScenarioInjects(imported, target, fileName, recipients.rolesOf);
  // Without objectives in the file all injects serve the one that is still to be written.
  const injects =
    named.length > 0 ? made.injects : made.injects.map((each) => ({ ...each, objectives: [OBJECTIVE] }));
  const draft: ScenarioDraft = {
    format: 1,
    id,
    version: 1,
    title,
    summary: '',
    startsAt,
    durationMinutes: durationOf(injects),
    initialGrip: 0,
    ...target,
    partners: [...recipients.partners],
    variables: {},
    phases: { initial: PHASE, states: { [PHASE]: { title: 'Oefening' } } },
    gates: [],
    injects: [...injects],
  };
  return { made: { ...made, injects }, recipients, draft };
}

function objectivesIn(imported: readonly ImportedInject[]): ScenarioDraft['objectives'] {
  const titles = new Map<string, string>();
  for (const { details } of imported) {
    const parts = (details.objectives ?? '').split(/[;\n]/).map((part) => part.trim());
    for (const part of parts) if (part !== '') titles.set(part.toLowerCase(), part);
  }
  if (titles.size > MAX_OBJECTIVES) return [];
  const ids = new Set<string>();
  return [...titles.values()].map((title) => {
    const base = slugOf(title);
    let id = base;
    for (let again = 2; ids.has(id); again += 1) id = `${base}-${again}`;
    ids.add(id);
    return { id, title: title.slice(0, 200), indicator: '' };
  });
}

/** Half an hour longer than the last inject, in half hours. */
function durationOf(injects: readonly InjectData[]): number {
  const last = injects.reduce((most, { release }) => Math.max(most, 'at' in release ? release.at : 0), 0);
  return Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, Math.ceil(last / 30) * 30 + 30));
}

/**
 * The edits that add the injects to a draft, to be done as one step.
 * @param imported no more than `roomIn(draft)`
 */
export function additionFromImport(
  imported: readonly ImportedInject[],
  draft: ScenarioDraft,
  { fileName, answers }: TransferOptions,
): Transfer & { readonly edits: readonly Edit[] } {
  const recipients = recipientsOf(imported, draft, answers);
  const { roles, partners } = recipients;
  const made = toScenarioInjects(
    imported,
    { roles: [...roles], objectives: draft.objectives, injects: draft.injects },
    fileName,
    recipients.rolesOf,
  );
  const hasMore = roles.length > draft.roles.length || partners.length > draft.partners.length;
  const part = { roles: [...roles], partners: [...partners] };
  const edits: readonly Edit[] = [
    ...(hasMore ? [{ type: 'changeScenario' as const, part }] : []),
    { type: 'addItems', list: 'injects', items: made.injects },
  ];
  return { made, recipients, draft: edits.reduce(applyEdit, draft), edits };
}
