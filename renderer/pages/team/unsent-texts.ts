/**
 * What was typed in the window of a player and never recorded, read from the drafts that are kept of its forms: after
 * the end of the exercise they show no more, and the text must not be lost with them. Only words count: what was
 * merely chosen, and what a form began with, is left out.
 */
import type { DecisionDraft } from '../../components/decision-draft.ts';
import { type HandedOver, keptHandedOver } from '../../components/hand-over.ts';
import type { BegunAction } from '../../components/team-lists/correct-action-dialog.tsx';
import type { DraftKeeper } from '../../replica/draft-keeper.ts';
import type { ExerciseView } from '../../replica/exercise-fold.ts';
import { unrecordedText } from '../logboek/entry-draft.ts';
import type { BegunCorrection } from '../notulist/correction-draft.ts';
import { beginProposal, proposalDraft } from '../notulist/decision-form.tsx';
import type { AdviceDraft, DilemmaDraft } from '../notulist/judgement-drafts.ts';
import { noteTexts } from '../notulist/notulist-texts.ts';
import { teamTexts } from './team-texts.ts';

const { kinds } = noteTexts;

export interface UnsentText {
  /** Of what it would have become. */
  readonly label: string;
  readonly text: string;
}

type OnDevice = Pick<ExerciseView['onDevice'], 'picture' | 'decisionList'>;

/** What was handed over and not written, in the words of its form. */
export const handedTexts = (
  { form, draft }: Pick<HandedOver, 'form' | 'draft'>,
  onDevice: OnDevice,
): readonly UnsentText[] =>
  unsentTexts(
    { get: <T>(name: string) => (name === form ? (draft as T) : undefined), set: () => undefined },
    onDevice,
  );

export function unsentTexts(
  drafts: Pick<DraftKeeper, 'get' | 'set'>,
  onDevice: OnDevice,
): readonly UnsentText[] {
  const handedOver = keptHandedOver(drafts).flatMap((item) => handedTexts(item, onDevice));
  const of = <T>(name: string): Partial<T> => drafts.get<Partial<T>>(name) ?? {};
  const line = of<{ text: string; source: string }>('note-line');
  const action = of<{ text: string; owner: string }>('note-action');
  const dilemma = of<DilemmaDraft>('note-dilemma');
  const advice = of<AdviceDraft>('note-advice');
  const entry = of<{ text: string; action: { text: string } }>('team-entry');
  const sitrap = of<{ title: string | null; text: string | null; made: string }>('sitrap');
  const dialogs = ['team-dialog', 'note-dialog'].map((name) => {
    const { text, reason } = of<{ fields: { text?: string; reason?: string } }>(name).fields ?? {};
    return { label: teamTexts.unsent.dialog, lines: [text, reason] };
  });
  const begun = of<{ fields: { action?: BegunAction } }>('action-dialog').fields?.action;
  const changed = (field: 'text' | 'owner') =>
    begun?.draft[field] === begun?.start[field] ? '' : begun?.draft[field];
  const found: readonly { readonly label: string; readonly lines: readonly (string | null | undefined)[] }[] =
    [
      { label: teamTexts.unsent.line, lines: [line.text, line.source] },
      { label: teamTexts.unsent.line, lines: [unrecordedText(drafts)] },
      { label: teamTexts.unsent.line, lines: [entry.text] },
      { label: kinds.action, lines: [entry.action?.text] },
      ...[null, ...onDevice.decisionList].map((revised) => ({
        label: kinds.decision,
        lines: proposalLines(of<DecisionDraft>(proposalDraft(revised)), beginProposal(revised)),
      })),
      { label: kinds.action, lines: [action.text] },
      { label: kinds.correction, lines: [changed('text'), changed('owner')] },
      {
        label: kinds.dilemma,
        lines: [
          dilemma.title,
          ...(dilemma.options ?? []).flatMap(({ label, pros, cons }) => [label, pros, cons]),
        ],
      },
      { label: kinds.advice, lines: [advice.text] },
      { label: kinds.term, lines: [of<{ label: string }>('note-term').label] },
      ...onDevice.picture.map(({ id }) => {
        const { text, source, basis } = of<BegunCorrection>(`note-correction-${id}`);
        return {
          label: kinds.correction,
          lines: [text === basis?.text ? '' : text, source === basis?.source ? '' : source],
        };
      }),
      {
        label: kinds.sitrap,
        lines: sitrap.text === sitrap.made ? [sitrap.title] : [sitrap.title, sitrap.text],
      },
      ...dialogs,
    ];
  const typed = found.flatMap(({ label, lines }) => {
    const text = lines.filter((each) => each?.trim()).join('\n');
    return text === '' ? [] : [{ label, text }];
  });
  return [...typed, ...handedOver];
}

const WORDS = ['subject', 'decision', 'rationale', 'alternatives', 'dissent', 'communication'] as const;

const proposalLines = (draft: Partial<DecisionDraft>, begun: DecisionDraft) => [
  ...WORDS.map((field) => (draft[field] === begun[field] ? '' : draft[field])),
  ...(draft.actions ?? []).map(({ text }) => text),
];
