// Besluit vastleggen at a gate: which choice, who decides, and why. Consequences show only when the page passes them,
// which it may do for staff alone.
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { ComboBox, RadioGroup } from './choice-fields.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import { TextArea } from './fields.tsx';
import { useKeptState } from './kept-state.tsx';
import { textProblem } from './text-check.ts';

export interface DecisionOption {
  readonly id: string;
  readonly label: string;
  /** Staff only; leave out for players. */
  readonly consequence?: string | undefined;
}

export interface DecisionValue {
  readonly optionId: string;
  /** One of `deciders`, or another name. */
  readonly decider: string;
  readonly rationale: string;
}

export interface DecisionDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly question: string;
  readonly deadlineLabel?: string | undefined;
  readonly isOverdue?: boolean | undefined;
  /** Decided before it was asked. */
  readonly isEarly?: boolean | undefined;
  readonly options: readonly DecisionOption[];
  readonly deciders: readonly string[];
  readonly initialDecider?: string | undefined;
  readonly onSubmit: (value: DecisionValue) => Promise<SubmitResult>;
}

export function DecisionDialog(props: DecisionDialogProps) {
  return props.isOpen ? <OpenDecisionDialog {...props} /> : null;
}

function OpenDecisionDialog(props: DecisionDialogProps) {
  const { title, question, deadlineLabel, isOverdue, isEarly, options, deciders, onSubmit } = props;
  const [optionId, setOptionId] = useKeptState<string | null>('optionId', null);
  const [decider, setDecider] = useKeptState('decider', props.initialDecider ?? '');
  const [rationale, setRationale] = useKeptState('rationale', '');

  return (
    <FormDialog
      isOpen
      onClose={props.onClose}
      title={title}
      edge={isOverdue ? 'var(--danger)' : 'var(--violet)'}
      submitLabel={nl.decision.submit}
      validate={() => ({
        option: optionId === null ? nl.decision.choiceError : undefined,
        decider: textProblem(decider, MAX_TEXT.name, nl.decision.deciderError),
        rationale: textProblem(rationale, MAX_TEXT.rationale, nl.decision.rationaleError),
      })}
      onSubmit={() =>
        optionId === null
          ? Promise.resolve({ ok: false, message: nl.common.chooseError })
          : onSubmit({ optionId, decider: decider.trim(), rationale: rationale.trim() })
      }
    >
      {(errors) => (
        <>
          <p>{question}</p>
          {deadlineLabel && (
            <p>
              <b className="num">{nl.decision.deadline(deadlineLabel)}</b>
            </p>
          )}
          {isEarly && <p className="dialog-line">{nl.decision.early}</p>}
          {isOverdue && <p className="dialog-line tone-danger">{nl.decision.overdue}</p>}
          <RadioGroup
            label={nl.decision.choice}
            isRequired
            value={optionId}
            onChange={setOptionId}
            errorMessage={errors.option}
            options={options.map((option) => ({
              id: option.id,
              label: option.label,
              detail: option.consequence && nl.decision.consequence(option.consequence),
            }))}
          />
          <ComboBox
            label={nl.decision.decider}
            isRequired
            options={deciders}
            value={decider}
            onChange={setDecider}
            errorMessage={errors.decider}
          />
          <TextArea
            label={nl.decision.rationale}
            description={nl.decision.rationaleHint}
            isRequired
            value={rationale}
            onChange={setRationale}
            errorMessage={errors.rationale}
          />
        </>
      )}
    </FormDialog>
  );
}
