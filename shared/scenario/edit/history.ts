/**
 * A draft with what can be undone and done again. Typing in one field is one step until a word ends, another
 * field is edited, or `sealStep` is called. Undo gives back the very draft that was; redo repeats the edits.
 */
import type { ScenarioDraft } from './draft.ts';
import { applyEdit, type Edit } from './edit.ts';

interface Step {
  readonly before: ScenarioDraft;
  readonly edits: readonly Edit[];
  readonly isSealed: boolean;
}

export interface EditHistory {
  readonly draft: ScenarioDraft;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** More than anyone takes back; older steps are forgotten. */
const MAX_STEPS = 500;

export const startHistory = (draft: ScenarioDraft): EditHistory => ({ draft, past: [], future: [] });

/** The same history when the edit changes nothing. */
export function edited(history: EditHistory, edit: Edit): EditHistory {
  const draft = applyEdit(history.draft, edit);
  if (draft === history.draft) return history;
  const last = history.past.at(-1);
  const joins = last !== undefined && !last.isSealed && isSameField(last.edits.at(-1), edit);
  const isSealed = endsWord(edit);
  const step: Step = joins
    ? { before: last.before, edits: [edit], isSealed }
    : { before: history.draft, edits: [edit], isSealed };
  const past = joins ? history.past.slice(0, -1) : history.past.slice(-MAX_STEPS + 1);
  return { draft, past: [...past, step], future: [] };
}

/** Several edits as one step. */
export function editedTogether(history: EditHistory, edits: readonly Edit[]): EditHistory {
  const draft = edits.reduce(applyEdit, history.draft);
  if (draft === history.draft) return history;
  const step: Step = { before: history.draft, edits, isSealed: true };
  return { draft, past: [...history.past.slice(-MAX_STEPS + 1), step], future: [] };
}

/** What is typed next is a step of its own. */
export function sealStep(history: EditHistory): EditHistory {
  const last = history.past.at(-1);
  if (!last || last.isSealed) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, isSealed: true }] };
}

export function undone(history: EditHistory): EditHistory {
  const last = history.past.at(-1);
  if (!last) return history;
  return { draft: last.before, past: history.past.slice(0, -1), future: [last, ...history.future] };
}

export function redone(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  const step = { ...next, before: history.draft, isSealed: true };
  return { draft: next.edits.reduce(applyEdit, history.draft), past: [...history.past, step], future };
}

/** What both edits change, when that is one field or the same few; null for other edits. */
function fieldOf(edit: Edit): string | null {
  switch (edit.type) {
    case 'changeScenario':
      return `scenario ${Object.keys(edit.part).join()}`;
    case 'changeItem':
      return `${edit.list} ${edit.id} ${Object.keys(edit.part).join()}`;
    case 'changePhase':
      return `phase ${edit.id} ${Object.keys(edit.part).join()}`;
    case 'setVariable':
      return `variable ${edit.id}`;
    default:
      return null;
  }
}

const isSameField = (a: Edit | undefined, b: Edit): boolean => {
  const field = fieldOf(b);
  return a !== undefined && field !== null && fieldOf(a) === field;
};

function endsWord(edit: Edit): boolean {
  if (!('part' in edit)) return edit.type !== 'setVariable';
  const values: readonly unknown[] = Object.values(edit.part);
  return values.some((value) => typeof value === 'string' && /\s$/.test(value));
}
