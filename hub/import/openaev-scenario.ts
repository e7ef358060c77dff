/**
 * Scenario and simulation exports of OpenAEV, and of OpenBAS before it: `scenario_injects` or
 * `exercise_injects`, with `inject_depends_duration` in seconds from the start and teams by id.
 */
import { z } from 'zod';
import type { ImportedInject, SkippedRow } from '../../shared/import/import-result.ts';
import { SECOND_MS } from '../../shared/import/time-shape.ts';
import { leftOutCount, looseList, looseNumber, looseText, textOfHtml } from './json-fields.ts';
import type { JsonReading } from './scenario-json.ts';
import { unreadKeys } from './unread-keys.ts';

const contract = z
  .looseObject({ injector_contract_labels: z.record(z.string(), z.string()).catch({}).default({}) })
  .nullable()
  .catch(null)
  .default(null);

const inject = z.looseObject({
  inject_title: looseText,
  inject_description: looseText,
  inject_enabled: z.boolean().catch(true).default(true),
  inject_all_teams: z.boolean().catch(false).default(false),
  inject_teams: looseList(z.string().catch('')),
  inject_depends_duration: looseNumber,
  inject_depends_on: looseList(z.unknown()),
  inject_documents: looseList(z.unknown()),
  inject_assets: looseList(z.unknown()),
  inject_asset_groups: looseList(z.unknown()),
  inject_type: looseText,
  inject_injector_contract: contract,
  inject_content: z
    .looseObject({
      subject: looseText,
      body: looseText,
      message: looseText,
      content: looseText,
      expectations: looseList(
        z.looseObject({ expectation_name: looseText, expectation_description: looseText }).catch({
          expectation_name: '',
          expectation_description: '',
        }),
      ),
    })
    .nullable()
    .catch(null)
    .default(null),
});
type OpenAevInject = z.infer<typeof inject>;

const team = z.looseObject({ team_id: looseText, team_name: looseText });
const counted = looseList(z.unknown());

const fileSchema = (kind: 'scenario' | 'exercise') =>
  z.looseObject({
    [`${kind}_information`]: z.looseObject({}),
    [`${kind}_injects`]: z.array(z.unknown()),
    [`${kind}_teams`]: looseList(team.catch({ team_id: '', team_name: '' })),
  });

const LEFT_OUT: readonly (readonly [part: string, one: string, more: string])[] = [
  ['objectives', 'doel', 'doelen'],
  ['documents', 'document', 'documenten'],
  ['articles', 'mediabericht', 'mediaberichten'],
  ['channels', 'mediakanaal', 'mediakanalen'],
  ['challenges', 'uitdaging', 'uitdagingen'],
  ['variables', 'variabele', 'variabelen'],
  ['lessons_categories', 'groep evaluatievragen', 'groepen evaluatievragen'],
  ['tags', 'label', 'labels'],
  ['users', 'persoon', 'personen'],
  ['organizations', 'organisatie', 'organisaties'],
];

/** Read, or named as left out. */
const readOf = (kind: string): readonly string[] => [
  ...['name', 'description'].map((key) => `${kind}_information.${kind}_${key}`),
  ...['id', 'name'].map((key) => `${kind}_teams.team_${key}`),
  ...LEFT_OUT.map(([part]) => `${kind}_${part}`),
  ...['title', 'description', 'enabled', 'all_teams', 'teams', 'depends_duration', 'depends_on'].map(
    (key) => `${kind}_injects.inject_${key}`,
  ),
  ...['documents', 'assets', 'asset_groups', 'type'].map((key) => `${kind}_injects.inject_${key}`),
  `${kind}_injects.inject_injector_contract.injector_contract_labels`,
  ...['subject', 'body', 'message', 'content'].map((key) => `${kind}_injects.inject_content.${key}`),
  ...['name', 'description'].map((key) => `${kind}_injects.inject_content.expectations.expectation_${key}`),
];

const information = (kind: string, file: Readonly<Record<string, unknown>>) =>
  z
    .object({ [`${kind}_name`]: looseText, [`${kind}_description`]: looseText })
    .parse(file[`${kind}_information`]);

export function readOpenAev(value: unknown): JsonReading | null {
  for (const kind of ['scenario', 'exercise'] as const) {
    const parsed = fileSchema(kind).safeParse(value);
    if (parsed.success) return reading(kind, parsed.data as Record<string, unknown>);
  }
  return null;
}

function reading(kind: string, file: Readonly<Record<string, unknown>>): JsonReading {
  const teams = new Map(
    (file[`${kind}_teams`] as z.infer<typeof team>[]).map((each) => [each.team_id, each.team_name]),
  );
  const told = information(kind, file);
  const injects: ImportedInject[] = [];
  const skipped: SkippedRow[] = [];
  let depending = 0;
  let targets = 0;
  for (const [place, raw] of (file[`${kind}_injects`] as readonly unknown[]).entries()) {
    const row = place + 1;
    const parsed = inject.safeParse(raw);
    if (!parsed.success) {
      skipped.push({ row, sheet: null, reason: 'is geen inject', text: JSON.stringify(raw).slice(0, 200) });
      continue;
    }
    const read = importedInject(row, parsed.data, teams);
    const { inject_enabled, inject_depends_on, inject_documents, inject_assets, inject_asset_groups } =
      parsed.data;
    if (!inject_enabled) {
      skipped.push({ row, sheet: null, reason: 'staat uit in het bestand', text: read.title });
      continue;
    }
    if (inject_depends_on.length > 0) depending += 1;
    targets += inject_documents.length + inject_assets.length + inject_asset_groups.length;
    injects.push(read);
  }
  return {
    source: 'openaev',
    scenario: {
      title: told[`${kind}_name`] ?? '',
      summary: told[`${kind}_description`] ?? '',
      objectives: [],
    },
    injects,
    skipped,
    questions: [],
    leftOut: [
      ...leftOutCount(depending, 'afhankelijkheid tussen injects', 'afhankelijkheden tussen injects'),
      ...leftOutCount(
        targets,
        'bijlage of technisch doel van een inject',
        'bijlagen en technische doelen van injects',
      ),
      ...LEFT_OUT.flatMap(([part, one, more]) =>
        leftOutCount(counted.parse(file[`${kind}_${part}`]).length, one, more),
      ),
      ...unreadKeys(file, readOf(kind)),
    ],
  };
}

function importedInject(row: number, raw: OpenAevInject, teams: ReadonlyMap<string, string>): ImportedInject {
  const content = raw.inject_content;
  const [text = '', ...others] = [
    ...[content?.body, content?.message, content?.content].map((part) => textOfHtml(part ?? '')),
    raw.inject_description,
  ].filter((part) => part !== '');
  const title = raw.inject_title || content?.subject || text || `Inject ${row}`;
  const seconds = raw.inject_depends_duration;
  const expected = (content?.expectations ?? [])
    .map(({ expectation_name: name, expectation_description: description }) =>
      [name, description].filter((part) => part !== '').join(': '),
    )
    .filter((line) => line !== '');
  const named = raw.inject_teams.map((id) => teams.get(id) || id).filter((name) => name !== '');
  const labels = raw.inject_injector_contract?.injector_contract_labels ?? {};
  return {
    row,
    sheet: null,
    title,
    timeMs: seconds === null ? null : Math.round(seconds * SECOND_MS),
    time: seconds === null ? '' : `${seconds} s`,
    recipients: raw.inject_all_teams ? [...teams.values()].filter((name) => name !== '') : named,
    channel: labels.en || Object.values(labels)[0] || raw.inject_type || null,
    text: text || null,
    release: null,
    details: {
      ...(content?.subject ? { subject: content.subject } : {}),
      ...(others.length > 0 ? { background: others.join('\n\n') } : {}),
      ...(expected.length > 0 ? { expectedResponse: expected.join('\n') } : {}),
    },
  };
}
