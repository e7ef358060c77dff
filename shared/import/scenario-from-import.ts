/**
 * Puts imported injects in a scenario: in a new one, or in one that is being edited. Nothing that is there is
 * overwritten. A new one holds what the file tells and no more; what a scenario needs beside that (summary,
 * phases that follow each other, objectives) is empty, so that the editor points at it.
 */
import type { ScenarioDraft } from '../scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../scenario/edit/edit.ts';
import { referenceFindings } from '../scenario/references.ts';
import { type InjectData, MAX_MINUTES } from '../scenario/schema.ts';
import { MAX_INJECTS } from '../scenario/size-limits.ts';
import { type ImportChoice, shortened } from './import-choice.ts';
import { objectivesOf } from './import-objectives.ts';
import { type RecipientAnswers, type Recipients, recipientKey, recipientsOf } from './import-recipients.ts';
import type { ImportedInject, ImportedScenario } from './import-result.ts';
import { type ScenarioInjects, toScenarioInjects } from './scenario-injects.ts';

export interface Transfer {
  readonly made: ScenarioInjects;
  readonly recipients: Recipients;
  /** With the injects in it. */
  readonly draft: ScenarioDraft;
  /** What the file tells of the scenario that was cut or not taken, in Dutch. */
  readonly notes: readonly string[];
}

export interface TransferOptions {
  readonly fileName: string;
  readonly answers: RecipientAnswers;
  readonly told: ImportedScenario;
}

/** How many injects a scenario can still take. */
export const roomIn = (draft: ScenarioDraft | null): number => MAX_INJECTS - (draft?.injects.length ?? 0);

/** One phase in which all happens, for an adviser to divide. */
const PHASE = 'oefening';
const SHORTEST_MINUTES = 60;
const OBJECTIVE = 'oefendoel-1';
/** Characters, as the scenario format has them. */
export const MAX_TITLE = 60;
const MAX_SUMMARY = 800;
const MAX_BACKGROUND = 6_000;
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
  { fileName, answers, told }: TransferOptions,
): Transfer {
  const recipients = recipientsOf(imported, { roles: [], partners: [] }, answers);
  const { objectives: named, whole, notes } = objectivesOf(imported, told.objectives);
  const objectives = named.length > 0 ? named : [{ id: OBJECTIVE, title: '', indicator: '' }];
  const target = { roles: [...recipients.roles], objectives, injects: [] };
  const made = toScenarioInjects(imported, { ...target, objectives: whole }, fileName, recipients.rolesOf);
  // Without objectives in the file all injects serve the one that is still to be written.
  const injects =
    named.length > 0 ? made.injects : made.injects.map((each) => ({ ...each, objectives: [OBJECTIVE] }));
  const isLong = told.summary.length > MAX_SUMMARY;
  const draft: ScenarioDraft = {
    format: 1,
    id,
    version: 1,
    title,
    summary: shortened(told.summary, MAX_SUMMARY),
    ...(isLong && { staffBackground: shortened(told.summary, MAX_BACKGROUND) }),
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
  return {
    made: { ...made, injects, choices: allChoices({ ...made, injects }, recipients, draft) },
    recipients,
    draft,
    notes: [...titleNotes(told.title), ...summaryNotes(told.summary), ...notes],
  };
}

const titleNotes = (title: string): readonly string[] =>
  title.length > MAX_TITLE
    ? [`De naam in het bestand is ingekort naar ${MAX_TITLE} tekens. Er stond: ${title}`]
    : [];

function summaryNotes(summary: string): readonly string[] {
  if (summary.length <= MAX_SUMMARY) return [];
  const cut = `De omschrijving is ingekort naar ${MAX_SUMMARY} tekens.`;
  return summary.length <= MAX_BACKGROUND
    ? [`${cut} Zij staat heel in de achtergrond voor de staf van het scenario.`]
    : [`${cut} Er stond: ${summary}`];
}

/** With those that only the scenario as a whole shows: names of partners, and references that lead nowhere. */
function allChoices(
  made: ScenarioInjects,
  { cutPartners }: Recipients,
  draft: ScenarioDraft,
): readonly ImportChoice[] {
  const rowOf = new Map(made.injects.map(({ id }, place) => [id, made.sources[place]?.row ?? 0]));
  const partners = made.injects.flatMap(({ id: injectId }, place) =>
    (made.sources[place]?.recipients ?? []).flatMap((name): ImportChoice[] => {
      const called = cutPartners.get(recipientKey(name));
      const message = `De naam van een partner is ingekort: '${called}'.`;
      const row = rowOf.get(injectId) ?? 0;
      return called === undefined ? [] : [{ row, injectId, field: 'to', message, whole: name }];
    }),
  );
  const astray = referenceFindings(draft).flatMap(({ path, message }): ImportChoice[] => {
    const [, injectId = '', field] =
      /^injects\.([^.]+)\.(release|when|gate|responseCard|media|set)$/.exec(path) ?? [];
    const row = rowOf.get(injectId);
    if (row === undefined) return [];
    const words = `${message.charAt(0).toUpperCase()}${message.slice(1)}. De verwijzing is bewaard; pas haar aan in het draaiboek.`;
    return [{ row, injectId, field: field as ImportChoice['field'], message: words }];
  });
  return [...made.choices, ...partners, ...astray];
}

/** Half an hour longer than the last inject, in half hours. */
function durationOf(injects: readonly InjectData[]): number {
  const last = injects.reduce((most, { release }) => Math.max(most, 'at' in release ? release.at : 0), 0);
  return Math.min(MAX_MINUTES, Math.max(SHORTEST_MINUTES, Math.ceil(last / 30) * 30 + 30));
}

/**
 * The edits that add the injects to a draft, to be done as one step.
 * @param imported no more than `roomIn(draft)`
 */
export function additionFromImport(
  imported: readonly ImportedInject[],
  draft: ScenarioDraft,
  { fileName, answers, told }: TransferOptions,
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
  const after = edits.reduce(applyEdit, draft);
  return {
    made: { ...made, choices: [...allChoices(made, recipients, after), ...beyondEnd(made, draft)] },
    recipients,
    draft: after,
    notes: untoldNotes(told),
    edits,
  };
}

/** What comes after the end of a scenario that is there is never played. */
const beyondEnd = (
  { injects, sources }: ScenarioInjects,
  { durationMinutes }: ScenarioDraft,
): readonly ImportChoice[] =>
  injects.flatMap(({ id, release }, place) =>
    'at' in release && release.at > durationMinutes
      ? [
          {
            row: sources[place]?.row ?? 0,
            injectId: id,
            field: 'release' as const,
            message: `Komt na het einde van dit scenario, dat ${durationMinutes} minuten duurt. Maak het scenario langer, anders komt deze inject niet.`,
          },
        ]
      : [],
  );

/** A scenario that is there keeps its own words. */
const untoldNotes = ({ title, summary, objectives }: ImportedScenario): readonly string[] => [
  ...(title === '' ? [] : [`De naam in het bestand is niet overgenomen: ${title}`]),
  ...(summary === '' ? [] : [`De omschrijving in het bestand is niet overgenomen: ${summary}`]),
  ...objectives.map((each) =>
    [`Een oefendoel uit het bestand is niet toegevoegd: ${each.title}`, each.indicator]
      .filter((part) => part !== '')
      .join('. Succesindicator: '),
  ),
];
