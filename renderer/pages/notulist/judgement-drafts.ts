/** A dilemma, an advice and a term as they are typed, and what is written of them. */
import type { Dilemma } from '../../../shared/meeting/judgement.ts';
import { roleIdOf } from '../../../shared/people/roles.ts';
import { err, type Result } from '../../../shared/result.ts';
import type { Written } from '../../replica/exercise-replica.ts';
import { checkWritten, type WrittenProblems } from '../../replica/written-check.ts';
import { momentProblem, type TypedMoment } from '../../typed-moment.ts';

export interface OptionDraft {
  readonly label: string;
  readonly pros: string;
  readonly cons: string;
}
export interface DilemmaDraft {
  readonly title: string;
  readonly options: readonly OptionDraft[];
}
export const emptyOption: OptionDraft = { label: '', pros: '', cons: '' };
export const emptyDilemma: DilemmaDraft = { title: '', options: [emptyOption, emptyOption] };
const isBlankOption = ({ label, pros, cons }: OptionDraft) => `${label}${pros}${cons}`.trim() === '';
/** Most of one dilemma, as the log takes them. */
export const MAX_OPTIONS = 6;

/** As shown: at least two, one empty behind what is typed, never more than fit. */
export function shownOptions({ options }: DilemmaDraft): readonly OptionDraft[] {
  const last = options.findLastIndex((option) => !isBlankOption(option));
  const count = Math.min(MAX_OPTIONS, Math.max(2, last + 2));
  return Array.from({ length: count }, (_, index) => options[index] ?? emptyOption);
}

type Of<T extends Written['type']> = Extract<Written, { type: T }>;

export function checkDilemma({ title, options }: DilemmaDraft): Result<Of<'DilemmaRaised'>, WrittenProblems> {
  const named = options.filter((option) => !isBlankOption(option));
  return checkWritten<Of<'DilemmaRaised'>>({
    type: 'DilemmaRaised',
    payload: { title, options: named.map(({ label, pros, cons }) => ({ label, pros, cons })) },
  });
}
export const isBlankDilemma = ({ title, options }: DilemmaDraft): boolean =>
  title.trim() === '' && options.every(isBlankOption);

export interface AdviceDraft {
  /** Null: the dilemma that was raised last. */
  readonly dilemmaId: string | null;
  /** A name of a role, or any other. */
  readonly discipline: string;
  readonly option: number | null;
  readonly text: string;
}
export const emptyAdvice: AdviceDraft = { dilemmaId: null, discipline: '', option: null, text: '' };
export const isBlankAdvice = ({ discipline, text }: AdviceDraft): boolean =>
  `${discipline}${text}`.trim() === '';

export const dilemmaOf = (draft: AdviceDraft, dilemmas: readonly Dilemma[]): Dilemma | undefined =>
  dilemmas.find(({ id }) => id === draft.dilemmaId) ?? dilemmas.at(-1);

export function checkAdvice(
  { discipline, option, text }: AdviceDraft,
  { id, title, options }: Dilemma,
): Result<Of<'AdviceGiven'>, WrittenProblems> {
  const fits = option !== null && option < options.length ? option : null;
  return checkWritten<Of<'AdviceGiven'>>({
    type: 'AdviceGiven',
    payload: { dilemmaId: id, title, discipline: roleIdOf(discipline), option: fits, text },
  });
}

export interface TermDraft {
  readonly label: string;
  /** As typed: 10:45 or +30. */
  readonly due: string;
}
export const emptyTerm: TermDraft = { label: '', due: '' };
export const isBlankTerm = ({ label, due }: TermDraft): boolean => `${label}${due}`.trim() === '';

export function checkTerm(
  { label, due }: TermDraft,
  readMoment: (typed: string) => TypedMoment,
): Result<Of<'ObligationSet'>, WrittenProblems> {
  const moment = readMoment(due);
  const dueMs = moment.type === 'at' ? moment.exerciseMs : null;
  const checked = checkWritten<Of<'ObligationSet'>>({
    type: 'ObligationSet',
    payload: { label, dueMs, clockId: null },
  });
  const problem = momentProblem(moment);
  if (checked.ok && problem === undefined) return checked;
  return err({ ...(!checked.ok && checked.error), ...(problem !== undefined && { due: problem }) });
}
