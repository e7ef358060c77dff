/**
 * The Common Exercise Format (CEXF) of MISP: `injects` with their payloads, in the order and with the triggers
 * of `inject_flow`. Only what starts with the exercise has a moment; the rest follows results that only their
 * own tools can see, and comes by hand here.
 */
import { Buffer } from 'node:buffer';
import { z } from 'zod';
import { cleanText } from '../../shared/exercise/text.ts';
import type { ImportedInject } from '../../shared/import/import-result.ts';
import { SECOND_MS } from '../../shared/import/time-shape.ts';
import { leftOutCount, looseList, looseNumber, looseText } from './json-fields.ts';
import type { JsonReading } from './scenario-json.ts';
import { unreadKeys } from './unread-keys.ts';

const words = z
  .union([z.string().transform((word) => [word]), z.array(z.string())])
  .catch([])
  .default([]);

const flowStep = z.looseObject({
  inject_uuid: looseText,
  description: looseText,
  sequence: z
    .looseObject({ trigger: words, followed_by: words })
    .catch({ trigger: [], followed_by: [] })
    .default({ trigger: [], followed_by: [] }),
  timing: z
    .looseObject({ triggered_at: looseNumber })
    .catch({ triggered_at: null })
    .default({ triggered_at: null }),
});
type FlowStep = z.infer<typeof flowStep>;

const payload = z.looseObject({
  uuid: looseText,
  name: looseText,
  type: looseText,
  parameters: z.record(z.string(), z.unknown()).catch({}).default({}),
});

const inject = z.looseObject({
  uuid: looseText,
  name: looseText,
  description: looseText,
  action: looseText,
  action_payload_resource_uuid: looseText,
  target_tool: looseText,
  inject_evaluation: looseList(z.looseObject({ result: looseText })),
});

const file = z.looseObject({
  exercise: z.looseObject({ name: z.string(), description: looseText }),
  injects: z.array(inject),
  inject_flow: looseList(flowStep),
  inject_payloads: looseList(payload),
});

/** Read, or named as left out. */
const READ = [
  ...['exercise.name', 'exercise.description'],
  ...['uuid', 'name', 'description', 'action', 'action_payload_resource_uuid', 'target_tool'].map(
    (key) => `injects.${key}`,
  ),
  'injects.inject_evaluation',
  ...['inject_uuid', 'description', 'sequence.trigger', 'sequence.followed_by', 'timing.triggered_at'].map(
    (key) => `inject_flow.${key}`,
  ),
  ...['uuid', 'name', 'type', 'parameters'].map((key) => `inject_payloads.${key}`),
];

export function readCexf(value: unknown): JsonReading | null {
  const parsed = file.safeParse(value);
  if (!parsed.success) return null;
  const { injects, inject_flow: flow, inject_payloads: payloads } = parsed.data;
  const stepOf = new Map(flow.map((step) => [step.inject_uuid, step]));
  const payloadOf = new Map(payloads.map((each) => [each.uuid, each]));
  const evaluations = injects.reduce((sum, each) => sum + each.inject_evaluation.length, 0);
  const tools = new Set(injects.map((each) => each.target_tool).filter((tool) => tool !== ''));
  const isUsed = (uuid: string) => injects.some((each) => each.action_payload_resource_uuid === uuid);
  const untold = payloads.filter((each) => !isUsed(each.uuid) || payloadText(each) === '').length;
  return {
    source: 'cexf',
    scenario: {
      title: cleanText(parsed.data.exercise.name),
      summary: parsed.data.exercise.description,
      objectives: [],
    },
    injects: injects.map((each, place) =>
      importedInject(
        place + 1,
        each,
        stepOf.get(each.uuid),
        payloadOf.get(each.action_payload_resource_uuid),
      ),
    ),
    skipped: [],
    questions: [],
    leftOut: [
      ...leftOutCount(evaluations, 'automatische beoordeling', 'automatische beoordelingen'),
      ...leftOutCount(
        flow.filter((step) => step.sequence.followed_by.length > 0).length,
        'vaste volgorde tussen injects',
        'vaste volgordes tussen injects',
      ),
      ...leftOutCount(untold, 'technische handeling', 'technische handelingen'),
      ...(tools.size > 0 ? [`De koppeling met ${[...tools].join(', ')} is niet overgenomen.`] : []),
      ...unreadKeys(value, READ),
    ],
  };
}

function importedInject(
  row: number,
  raw: z.infer<typeof inject>,
  step: FlowStep | undefined,
  load: z.infer<typeof payload> | undefined,
): ImportedInject {
  const timeMs = stepTime(step);
  const told = load ? payloadText(load) : '';
  const [text = '', ...rest] = [told, raw.description, step?.description ?? ''].filter((part) => part !== '');
  const expected = raw.inject_evaluation.map(({ result }) => result).filter((result) => result !== '');
  return {
    row,
    sheet: null,
    title: raw.name || text || `Inject ${row}`,
    timeMs,
    time: step?.sequence.trigger.join(', ') ?? '',
    recipients: [],
    channel: raw.action || null,
    text: text || null,
    release: timeMs === null ? { byHand: true } : null,
    details: {
      ...(rest.length > 0 ? { background: rest.join('\n\n') } : {}),
      ...(expected.length > 0 ? { expectedResponse: expected.join('\n') } : {}),
    },
  };
}

function stepTime(step: FlowStep | undefined): number | null {
  if (!step) return null;
  if (step.timing.triggered_at !== null) return Math.round(step.timing.triggered_at * SECOND_MS);
  return step.sequence.trigger.includes('startex') ? 0 : null;
}

/** What players read of a payload; empty for a technical one. */
function payloadText({ parameters }: z.infer<typeof payload>): string {
  const { content } = parameters;
  if (typeof content !== 'string') return '';
  if (parameters['content-type'] !== 'base64') return cleanText(content);
  const bytes = Buffer.from(content, 'base64');
  try {
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return '';
  }
}
