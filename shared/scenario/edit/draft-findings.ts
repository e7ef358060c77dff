/**
 * What keeps a draft from being a scenario, or from being a good one: first what its shape lacks, with places
 * by id, and when nothing does, what the static checker says. Runs off the screen's thread: a whole check
 * walks many courses.
 */
import { dutchIssue } from '../../dutch-issues.ts';
import { checkScenario, type Finding } from '../check.ts';
import { type Scenario, scenarioSchema } from '../schema.ts';
import type { ScenarioDraft } from './draft.ts';

export type DraftCheck =
  | { readonly type: 'incomplete'; readonly findings: readonly Finding[] }
  /** It can be played; publishing asks that there are no findings. */
  | { readonly type: 'complete'; readonly scenario: Scenario; readonly findings: readonly Finding[] };

export function checkDraft(draft: ScenarioDraft): DraftCheck {
  const parsed = scenarioSchema.safeParse(draft, { error: dutchIssue });
  if (parsed.success) {
    return { type: 'complete', scenario: parsed.data, findings: checkScenario(parsed.data) };
  }
  const findings = parsed.error.issues.map(({ path, message }) => ({
    path: pathById(draft, path),
    message: `${fieldName(path)} ${message}`,
    hint: 'vul dit aan',
  }));
  return { type: 'incomplete', findings };
}

/** `injects.kwelwater.to` for `['injects', 3, 'to', 0]`; phases by their own id, however deep. */
function pathById(draft: ScenarioDraft, path: readonly PropertyKey[]): string {
  const [kind, at, ...rest] = path.map((step) => (typeof step === 'symbol' ? '' : step));
  if (kind === 'phases' || kind === 'regions') return phasePath(path);
  if (typeof at === 'number') {
    const items = (draft as unknown as Readonly<Record<string, readonly { id?: string }[]>>)[String(kind)];
    return [kind, items?.[at]?.id ?? at, ...rest].join('.');
  }
  return path.map(String).join('.');
}

function phasePath(path: readonly PropertyKey[]): string {
  const statesAt = path.lastIndexOf('states');
  if (statesAt < 0 || statesAt + 1 >= path.length) return path.map(String).join('.');
  const [id, field, index, ...rest] = path.slice(statesAt + 1).map(String);
  if (field === 'transitions' && index !== undefined) {
    return ['phases', id, `transitions[${index}]`, ...rest].join('.');
  }
  return ['phases', id, field, index, ...rest].filter((step) => step !== undefined).join('.');
}

/** Fields by the name that they have in the editor. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: 'titel',
  summary: 'samenvatting',
  text: 'tekst',
  subject: 'onderwerp',
  from: 'afzender',
  to: 'aan',
  background: 'achtergrond voor de staf',
  expectedResponse: 'verwachte reactie',
  objectives: 'oefendoelen',
  indicator: 'indicator',
  question: 'vraag',
  owner: 'eigenaar',
  options: 'mogelijkheden',
  label: 'naam',
  consequence: 'gevolg',
  opens: 'opent',
  deadline: 'beslistijd',
  release: 'moment',
  when: 'voorwaarde',
  law: 'wet en artikel',
  starts: 'begint',
  limit: 'termijn',
  curve: 'verloop',
  player: 'wie',
  situation: 'situatie',
  says: 'zegt',
  picture: 'beeld',
  alt: 'beschrijving van het beeld',
  source: 'bron',
  startsAt: 'begin in het scenario',
  durationMinutes: 'duur',
  roles: 'rollen',
  injects: 'injects',
  initial: 'begin',
  name: 'naam',
  kind: 'soort',
  number: 'nummer',
};

function fieldName(path: readonly PropertyKey[]): string {
  const field = path.findLast((step) => typeof step === 'string' && step in FIELD_NAMES);
  return FIELD_NAMES[String(field)] ?? 'dit onderdeel';
}
