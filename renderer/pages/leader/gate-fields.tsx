/** Which gate a decision answers, and with which of its options; both are the leader's word. */
import { RadioGroup, Select } from '../../components/choice-fields.tsx';
import type { FieldErrors } from '../../components/dialog.tsx';
import type { GateOffer } from './gate-choice.ts';
import { leaderTexts } from './leader-texts.ts';

const texts = leaderTexts.record;

export interface GateAnswer {
  readonly gateId: string | null;
  readonly optionId: string | null;
}

export interface GateFieldsProps {
  /** In the order in which they are offered. */
  readonly offers: readonly GateOffer[];
  readonly answer: GateAnswer;
  readonly onChange: (answer: GateAnswer) => void;
  /** A decision may answer none. */
  readonly mayBeNone: boolean;
  readonly errors: FieldErrors;
}

const NONE = '-';

export function GateFields({ offers, answer, onChange, mayBeNone, errors }: GateFieldsProps) {
  const chosen = offers.find(({ gate }) => gate.id === answer.gateId);
  const isGone = isAnswerGone(answer, offers);
  return (
    <>
      <Select
        label={texts.gate}
        options={[
          ...(mayBeNone ? [{ id: NONE, label: texts.noGate }] : []),
          ...offers.map(({ gate, due }) => ({ id: gate.id, label: gate.title, detail: due })),
        ]}
        value={chosen?.gate.id ?? (mayBeNone && !isGone ? NONE : null)}
        placeholder={texts.gatePlaceholder}
        onChange={(id) => onChange({ gateId: id === NONE ? null : id, optionId: null })}
        errorMessage={isGone ? texts.gateGone : errors.gate}
      />
      {chosen && (
        <OptionField
          offer={chosen}
          optionId={answer.optionId}
          onChange={(optionId) => onChange({ ...answer, optionId })}
          errorMessage={errors.option}
        />
      )}
    </>
  );
}

interface OptionFieldProps {
  readonly offer: GateOffer;
  readonly optionId: string | null;
  readonly onChange: (optionId: string) => void;
  readonly errorMessage: string | undefined;
}

export const OptionField = ({
  offer: { gate, isOpen },
  optionId,
  onChange,
  errorMessage,
}: OptionFieldProps) => (
  <>
    {!isOpen && <p className="dialog-line">{texts.early}</p>}
    <RadioGroup
      label={texts.choice}
      isRequired
      value={optionId}
      onChange={onChange}
      errorMessage={errorMessage}
      options={gate.options.map(({ id, label, consequence }) => ({
        id,
        label,
        detail: texts.consequence(consequence),
      }))}
    />
  </>
);

/** Its gate was answered by another hand, or is not asked any more, since it was chosen. */
const isAnswerGone = ({ gateId }: GateAnswer, offers: readonly GateOffer[]): boolean =>
  gateId !== null && !offers.some(({ gate }) => gate.id === gateId);

/** What is missing in an answer, by field. */
export function answerErrors(
  answer: GateAnswer,
  offers: readonly GateOffer[],
  mayBeNone: boolean,
): FieldErrors {
  if (isAnswerGone(answer, offers)) return { gate: texts.gateGone };
  const { gateId, optionId } = answer;
  return {
    gate: gateId === null && !mayBeNone ? texts.gateError : undefined,
    option: gateId !== null && optionId === null ? texts.choiceError : undefined,
  };
}

/** As a command takes it. */
export const gateOf = ({ gateId, optionId }: GateAnswer) =>
  gateId === null || optionId === null ? null : { gateId, optionId };
