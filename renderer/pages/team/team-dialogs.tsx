/**
 * The dialogs of a player: the chair confirms a proposal or withdraws it, a member gives his advice. A dialog whose
 * subject has been settled by someone else meanwhile says so instead of sending.
 */
import type { Decision, DecisionStatus } from '../../../shared/meeting/decision-list.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { RadioGroup } from '../../components/choice-fields.tsx';
import { FormDialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/fields.tsx';
import { KeptScope, useKeptState } from '../../components/kept-state.tsx';
import { OvertakenDialog, useSending } from '../../components/overtaken-dialog.tsx';
import { overtakenDecision } from '../../components/overtaken-texts.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { ProposalRecord } from '../../components/team-lists/whole-record.tsx';
import { textProblem } from '../../components/text-check.ts';
import { nl } from '../../nl.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { type TeamDialog, useTeamControl } from './team-control.tsx';
import { teamTexts } from './team-texts.ts';

const texts = teamTexts.dialogs;
const MAX_ADVICE = 2_000;
const NONE = 'none';

export function TeamDialogs() {
  const { dialogs, isRunning } = useTeamControl();
  const { dialog, keeper } = dialogs;
  if (!isRunning || dialog === null) return null;
  return (
    <KeptScope subject={dialog} keeper={keeper}>
      {dialogOf(dialog)}
    </KeptScope>
  );
}

function dialogOf(dialog: TeamDialog) {
  switch (dialog.type) {
    case 'confirmProposal':
      return <ConfirmProposal decisionId={dialog.decisionId} />;
    case 'withdrawDecision':
      return <WithdrawDecision decisionId={dialog.decisionId} asked={dialog.asked} />;
    case 'advice':
      return <GiveAdvice dilemmaId={dialog.dilemmaId} />;
  }
}

function ConfirmProposal({ decisionId }: { readonly decisionId: string }) {
  const { state } = useExercise();
  const { dialogs, submit, who } = useTeamControl();
  const { shown: decision, sending } = useSending(state.decisionList.find(({ id }) => id === decisionId));
  if (!decision) return null;
  const title = texts.confirm.title(decision.number, decision.subject);
  if (decision.status !== 'proposed') return <OvertakenDecision title={title} decision={decision} />;
  return (
    <FormDialog
      isOpen
      onClose={dialogs.close}
      edge="var(--violet)"
      title={title}
      submitLabel={texts.confirm.submit}
      validate={() => ({})}
      onSubmit={() => sending(() => submit('confirmProposal', { proposalId: decisionId, gate: null }))}
    >
      {() => <ProposalRecord decision={decision} confirmer={who.teamRole} />}
    </FormDialog>
  );
}

/** By another hand, while the dialog stood open. */
function OvertakenDecision({ title, decision }: { readonly title: string; readonly decision: Decision }) {
  const { state } = useExercise();
  const { dialogs } = useTeamControl();
  return <OvertakenDialog title={title} {...overtakenDecision(decision, state)} onClose={dialogs.close} />;
}

interface WithdrawDecisionProps {
  readonly decisionId: string;
  readonly asked: DecisionStatus;
}

function WithdrawDecision({ decisionId, asked }: WithdrawDecisionProps) {
  const { state } = useExercise();
  const { dialogs, submit } = useTeamControl();
  const { shown: decision, sending } = useSending(state.decisionList.find(({ id }) => id === decisionId));
  if (!decision) return null;
  const title = texts.withdraw.title(decision.number, decision.subject);
  if (decision.status !== asked) return <OvertakenDecision title={title} decision={decision} />;
  const isProposal = asked === 'proposed';
  return (
    <ReasonDialog
      onClose={dialogs.close}
      edge="var(--danger)"
      title={title}
      lines={[isProposal ? texts.withdraw.proposal : texts.withdraw.confirmed]}
      error={texts.withdraw.error}
      submitLabel={isProposal ? texts.withdraw.submitProposal : texts.withdraw.submit}
      onSubmit={(reason) => sending(() => submit('withdrawDecision', { decisionId, reason }))}
    />
  );
}

function GiveAdvice({ dilemmaId }: { readonly dilemmaId: string }) {
  const { onDevice } = useExercise();
  const { dialogs, write, who } = useTeamControl();
  const [option, setOption] = useKeptState<string | null>('option', null);
  const [text, setText] = useKeptState('text', '');
  const dilemma = onDevice.judgement.dilemmas.find(({ id }) => id === dilemmaId);
  const { teamRole } = who;
  if (!dilemma || teamRole === null) return null;
  const { title, options, advice } = dilemma;
  const before = advice.find(({ discipline }) => discipline === teamRole);
  return (
    <FormDialog
      isOpen
      onClose={dialogs.close}
      edge="var(--info)"
      title={texts.advice.title(roleName(teamRole))}
      submitLabel={texts.advice.submit}
      validate={() => ({
        option: option === null && options.length > 0 ? nl.common.chooseError : undefined,
        text: textProblem(text, MAX_ADVICE, texts.advice.error),
      })}
      onSubmit={() =>
        write({
          type: 'AdviceGiven',
          payload: {
            dilemmaId,
            title,
            discipline: teamRole,
            option: option === NONE || option === null ? null : Number(option),
            text: text.trim(),
          },
        })
      }
    >
      {(errors) => (
        <>
          <p className="user-text" dir="auto">
            <b>{title}</b>
          </p>
          {before && <p className="dialog-line">{texts.advice.before(before.text)}</p>}
          {options.length > 0 && (
            <RadioGroup
              label={texts.advice.option}
              isRequired
              errorMessage={errors.option}
              value={option}
              onChange={setOption}
              options={[
                ...options.map(({ label, pros, cons }, index) => ({
                  id: String(index),
                  label,
                  detail: [pros && `+ ${pros}`, cons && `− ${cons}`].filter(Boolean).join('  ') || undefined,
                })),
                { id: NONE, label: texts.advice.noOption },
              ]}
            />
          )}
          <TextArea
            label={texts.advice.text}
            description={texts.advice.hint}
            isRequired
            value={text}
            onChange={setText}
            errorMessage={errors.text}
          />
        </>
      )}
    </FormDialog>
  );
}
