/**
 * Scenarios of IcebergTTX, `schema_version` 1.0. Injects with `release_at_minutes` have a moment, the others
 * come by hand; the branches that choices make have no place in a list of injects and are named as left out.
 */
import { z } from 'zod';
import type { ImportedInject } from '../../shared/import/import-result.ts';
import { MINUTE_MS, SECOND_MS } from '../../shared/import/time-shape.ts';
import { leftOutCount, looseList, looseNumber, looseText } from './json-fields.ts';
import type { JsonReading } from './scenario-json.ts';
import { unreadKeys } from './unread-keys.ts';

const communication = z.looseObject({
  direction: looseText,
  external_entity: looseText,
  subject: looseText,
  body: looseText,
  delay_after_release_seconds: looseNumber,
});

const inject = z.looseObject({
  id: looseText,
  title: looseText,
  content: looseText,
  facilitator_notes: looseText,
  target_teams: looseList(z.string().catch('')),
  release_at_minutes: looseNumber,
  options: looseList(z.unknown()),
  next_inject_id: z.unknown().optional(),
  expected_actions: looseList(z.string().catch('')),
  triggers_communications: looseList(communication),
});
type IcebergInject = z.infer<typeof inject>;

const file = z.looseObject({
  schema_version: z.literal('1.0'),
  title: looseText,
  name: looseText,
  description: looseText,
  participant_teams: looseList(z.looseObject({ id: looseText, label: looseText })),
  injects: z.array(z.unknown()),
  start_inject_id: looseText,
  debrief_notes: looseText,
  tags: looseList(z.unknown()),
});

/** Read, or named as left out. */
const READ = [
  ...['schema_version', 'title', 'name', 'description', 'debrief_notes', 'tags'],
  ...['id', 'label'].map((key) => `participant_teams.${key}`),
  ...['id', 'title', 'content', 'facilitator_notes', 'target_teams', 'release_at_minutes'].map(inInject),
  ...['options', 'next_inject_id', 'expected_actions'].map(inInject),
  ...['direction', 'external_entity', 'subject', 'body', 'delay_after_release_seconds'].map((key) =>
    inInject(`triggers_communications.${key}`),
  ),
];
function inInject(key: string): string {
  return `injects.${key}`;
}

export function readIceberg(value: unknown): JsonReading | null {
  const parsed = file.safeParse(value);
  if (!parsed.success) return null;
  const teams = new Map(parsed.data.participant_teams.map(({ id, label }) => [id, label || id]));
  const rows = parsed.data.injects.map((raw, place) => ({
    row: place + 1,
    raw,
    read: inject.safeParse(raw),
  }));
  const found = rows.flatMap(({ row, read }) => (read.success ? [{ row, inject: read.data }] : []));
  const choices = found.reduce((sum, each) => sum + each.inject.options.length, 0);
  const chained = found.filter((each) => typeof each.inject.next_inject_id === 'string').length;
  const outbound = found
    .flatMap((each) => each.inject.triggers_communications)
    .filter((each) => !isInbound(each));
  return {
    source: 'icebergttx',
    scenario: {
      title: parsed.data.title || parsed.data.name,
      summary: parsed.data.description,
      objectives: [],
    },
    injects: found.flatMap((each) => importedInjects(each.row, each.inject, teams)),
    skipped: rows
      .filter(({ read }) => !read.success)
      .map(({ row, raw }) => ({
        row,
        sheet: null,
        reason: 'is geen inject',
        text: JSON.stringify(raw).slice(0, 200),
      })),
    questions: [],
    leftOut: [
      ...leftOutCount(choices, 'keuze met haar vervolg', 'keuzes met hun vervolg'),
      ...leftOutCount(chained, 'vaste volgorde tussen injects', 'vaste volgordes tussen injects'),
      ...leftOutCount(outbound.length, 'uitgaand bericht', 'uitgaande berichten'),
      ...(parsed.data.debrief_notes ? ['De notities voor de nabespreking zijn niet overgenomen.'] : []),
      ...leftOutCount(parsed.data.tags.length, 'label', 'labels'),
      ...unreadKeys(value, READ),
    ],
  };
}

const isInbound = ({ direction }: z.infer<typeof communication>): boolean => direction !== 'outbound';

/** The inject itself, and the messages that come with it. */
function importedInjects(
  row: number,
  raw: IcebergInject,
  teams: ReadonlyMap<string, string>,
): readonly ImportedInject[] {
  const minutes = raw.release_at_minutes;
  const timeMs = minutes === null ? null : Math.round(minutes * MINUTE_MS);
  const everyone = [...teams.values()];
  const recipients =
    raw.target_teams.length === 0 ? everyone : raw.target_teams.map((id) => teams.get(id) ?? id);
  const byHand = timeMs === null ? ({ byHand: true } as const) : null;
  const expected = raw.expected_actions.filter((action) => action !== '').join('\n');
  const title = raw.title || raw.content || `Inject ${row}`;
  const own: ImportedInject = {
    row,
    sheet: null,
    title,
    timeMs,
    time: minutes === null ? '' : `${minutes} min`,
    recipients,
    channel: null,
    text: raw.content || null,
    release: byHand,
    details: {
      ...(expected === '' ? {} : { expectedResponse: expected }),
      ...(raw.facilitator_notes === '' ? {} : { background: raw.facilitator_notes }),
    },
  };
  const messages = raw.triggers_communications.filter(isInbound).map((message): ImportedInject => {
    const delayMs = (message.delay_after_release_seconds ?? 0) * SECOND_MS;
    return {
      row,
      sheet: null,
      title: message.subject || message.body || `Bericht bij ${title}`,
      timeMs: timeMs === null ? null : Math.round(timeMs + delayMs),
      time: `${delayMs / SECOND_MS} s na '${title}'`,
      recipients: everyone,
      channel: 'mail',
      text: message.body || null,
      release: byHand,
      details: message.external_entity ? { from: message.external_entity } : {},
    };
  });
  return [own, ...messages];
}
