/** The forms of the oordeel: a dilemma with its options, an advice on one, and a term. */
import { err } from '../../../shared/result.ts';
import { MomentField } from '../../components/action-fields.tsx';
import { ComboBox, Select } from '../../components/choice-fields.tsx';
import { useMomentReading, useRoleNames } from '../../components/field-choices.ts';
import { TextArea, TextField } from '../../components/fields.tsx';
import { useKeptDraft } from '../../components/kept-draft.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { TERM_REACH_HOURS } from '../../typed-moment.ts';
import {
  checkAdvice,
  checkDilemma,
  checkTerm,
  dilemmaOf,
  emptyAdvice,
  emptyDilemma,
  emptyTerm,
  isBlankAdvice,
  isBlankDilemma,
  isBlankTerm,
  type OptionDraft,
  shownOptions,
} from './judgement-drafts.ts';
import { NoteForm, type OpenFormProps } from './note-form.tsx';
import { noteTexts as texts } from './notulist-texts.ts';
import { partsOf, useRecording } from './recording.ts';

export function DilemmaForm({ onClose, onSaved }: OpenFormProps) {
  const name = 'note-dilemma';
  const kept = useKeptDraft(name, emptyDilemma);
  const { draft, change, forget, latest } = kept;
  const recording = useRecording({
    name,
    kept,
    isBlank: isBlankDilemma(draft),
    check: () => partsOf(checkDilemma(latest())),
    onGiven: onClose,
    onWritten: () => onSaved(texts.saved(texts.kinds.dilemma)),
  });
  const shown = shownOptions(draft);
  const setOption = (index: number, part: Partial<OptionDraft>) =>
    change({ options: shown.map((option, at) => (at === index ? { ...option, ...part } : option)) });
  return (
    <NoteForm
      label={texts.kinds.dilemma}
      submitLabel={texts.saveDilemma}
      isBlank={isBlankDilemma(draft)}
      onDiscard={forget}
      onClose={onClose}
      {...recording}
    >
      {(problems) => (
        <>
          <TextField
            label={texts.dilemma.title}
            isRequired
            placeholder={texts.dilemma.titleHint}
            value={draft.title}
            onChange={(title) => change({ title })}
            errorMessage={problems.title}
          />
          {shown.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the list
            <div key={index} className="note-option">
              <TextField
                label={texts.dilemma.option(index + 1)}
                value={option.label}
                onChange={(label) => setOption(index, { label })}
                errorMessage={problems[`options.${index}.label`]}
              />
              <TextField
                label={texts.dilemma.pros(index + 1)}
                placeholder={texts.dilemma.prosHint}
                value={option.pros}
                onChange={(pros) => setOption(index, { pros })}
                errorMessage={problems[`options.${index}.pros`]}
              />
              <TextField
                label={texts.dilemma.cons(index + 1)}
                placeholder={texts.dilemma.consHint}
                value={option.cons}
                onChange={(cons) => setOption(index, { cons })}
                errorMessage={problems[`options.${index}.cons`]}
              />
            </div>
          ))}
        </>
      )}
    </NoteForm>
  );
}

const NO_OPTION = '-';

export function AdviceForm({ onClose, onSaved }: OpenFormProps) {
  const { onDevice } = useExercise();
  const { dilemmas } = onDevice.judgement;
  const name = 'note-advice';
  const kept = useKeptDraft(name, emptyAdvice);
  const { draft, change, forget, latest } = kept;
  const roles = useRoleNames();
  const dilemma = dilemmaOf(draft, dilemmas);
  const recording = useRecording({
    name,
    kept,
    isBlank: isBlankAdvice(draft),
    check: () => {
      const about = dilemmaOf(latest(), dilemmas);
      return about ? partsOf(checkAdvice(latest(), about)) : err({ text: texts.advice.none });
    },
    onGiven: onClose,
    onWritten: () => onSaved(texts.saved(texts.kinds.advice)),
  });
  return (
    <NoteForm
      // Its first field takes the focus when there is something to advise on.
      key={dilemma ? 'fields' : 'none'}
      label={texts.kinds.advice}
      submitLabel={texts.saveAdvice}
      isBlank={isBlankAdvice(draft)}
      onDiscard={forget}
      onClose={onClose}
      {...recording}
    >
      {(problems) =>
        dilemma ? (
          <>
            <div className="form-row">
              <ComboBox
                label={texts.advice.discipline}
                isRequired
                completes
                options={roles}
                value={draft.discipline}
                onChange={(discipline) => discipline !== draft.discipline && change({ discipline })}
                errorMessage={problems.discipline}
              />
              <Select
                label={texts.advice.dilemma}
                options={dilemmas.toReversed().map(({ id, title }) => ({ id, label: title }))}
                value={dilemma.id}
                onChange={(dilemmaId) => change({ dilemmaId, option: null })}
              />
            </div>
            {dilemma.options.length > 0 && (
              <Select
                label={texts.advice.option}
                options={[
                  { id: NO_OPTION, label: texts.advice.noOption },
                  ...dilemma.options.map(({ label }, index) => ({ id: String(index), label })),
                ]}
                value={draft.option === null ? NO_OPTION : String(draft.option)}
                onChange={(id) => change({ option: id === NO_OPTION ? null : Number(id) })}
              />
            )}
            <TextArea
              label={texts.advice.text}
              isRequired
              rows={2}
              placeholder={texts.advice.textHint}
              value={draft.text}
              onChange={(text) => change({ text })}
              errorMessage={problems.text}
            />
          </>
        ) : (
          <p>{texts.advice.none}</p>
        )
      }
    </NoteForm>
  );
}

export function TermForm({ onClose, onSaved }: OpenFormProps) {
  const name = 'note-term';
  const kept = useKeptDraft(name, emptyTerm);
  const { draft, change, forget, latest } = kept;
  const moments = useMomentReading(TERM_REACH_HOURS);
  const recording = useRecording({
    name,
    kept,
    isBlank: isBlankTerm(draft),
    check: () => partsOf(checkTerm(latest(), moments.readMoment)),
    onGiven: onClose,
    onWritten: () => onSaved(texts.saved(texts.kinds.term)),
  });
  return (
    <NoteForm
      label={texts.kinds.term}
      submitLabel={texts.saveTerm}
      savesOnEnter
      isBlank={isBlankTerm(draft)}
      onDiscard={forget}
      onClose={onClose}
      {...recording}
    >
      {(problems) => (
        <div className="note-term">
          <TextField
            label={texts.term.label}
            isRequired
            placeholder={texts.term.labelHint}
            value={draft.label}
            onChange={(label) => change({ label })}
            errorMessage={problems.label}
          />
          <MomentField
            label={texts.term.due}
            value={draft.due}
            onChange={(due) => change({ due })}
            errorMessage={problems.due ?? problems.dueMs}
            {...moments}
          />
        </div>
      )}
    </NoteForm>
  );
}
