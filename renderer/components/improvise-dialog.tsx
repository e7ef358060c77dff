// Inject improviseren: a message that was not in the scenario, from whom, to whom, over which channel.
import { MAX_TEXT } from '../../shared/exercise/event.ts';
import { nl } from '../nl.ts';
import { Checkbox, CheckboxGroup, ComboBox, Select } from './choice-fields.tsx';
import { FormDialog, type SubmitResult } from './dialog.tsx';
import type { Option } from './field-parts.tsx';
import { TextArea, TextField } from './fields.tsx';
import { useKeptState } from './kept-state.tsx';
import { textProblem } from './text-check.ts';

export interface ImproviseValue {
  readonly channelId: string;
  readonly sender: string;
  readonly recipientIds: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly isOnBeamer: boolean;
}

export interface ImproviseDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly channels: readonly Option[];
  readonly senders: readonly string[];
  readonly recipients: readonly Option[];
  /** What stands in it at first. */
  readonly initial?: Omit<ImproviseValue, 'isOnBeamer'> | undefined;
  readonly onSubmit: (value: ImproviseValue) => Promise<SubmitResult>;
}

export function ImproviseDialog(props: ImproviseDialogProps) {
  return props.isOpen ? <OpenImproviseDialog {...props} /> : null;
}

function OpenImproviseDialog(props: ImproviseDialogProps) {
  const { onClose, channels, senders, recipients, initial, onSubmit } = props;
  const [channelId, setChannelId] = useKeptState('channelId', initial?.channelId ?? channels[0]?.id ?? null);
  const [sender, setSender] = useKeptState('sender', initial?.sender ?? '');
  const [recipientIds, setRecipientIds] = useKeptState<readonly string[]>(
    'recipientIds',
    initial?.recipientIds ?? [],
  );
  const [subject, setSubject] = useKeptState('subject', initial?.subject ?? '');
  const [text, setText] = useKeptState('text', initial?.text ?? '');
  // Until the leader says otherwise, the room reads what all recipients get.
  const [beamerChoice, setBeamerChoice] = useKeptState<boolean | null>('beamerChoice', null);
  const isOnBeamer = beamerChoice ?? recipientIds.length === recipients.length;
  const problem = (value: string, max: number) => textProblem(value, max, nl.common.requiredError);

  return (
    <FormDialog
      isOpen
      onClose={onClose}
      edge="var(--warn)"
      size="large"
      title={nl.improvise.title}
      submitLabel={nl.improvise.submit}
      validate={() => ({
        channel: channelId === null ? nl.common.chooseError : undefined,
        sender: problem(sender, MAX_TEXT.name),
        recipients: recipientIds.length === 0 ? nl.improvise.recipientsError : undefined,
        subject: problem(subject, MAX_TEXT.subject),
        text: problem(text, MAX_TEXT.message),
      })}
      onSubmit={() =>
        channelId === null
          ? Promise.resolve({ ok: false, message: nl.common.chooseError, field: 'channel' })
          : onSubmit({
              channelId,
              sender: sender.trim(),
              recipientIds,
              subject: subject.trim(),
              text: text.trim(),
              isOnBeamer,
            })
      }
    >
      {(errors) => (
        <>
          <p>{nl.improvise.intro}</p>
          <div className="form-row">
            <Select
              label={nl.improvise.channel}
              isRequired
              options={channels}
              value={channelId}
              onChange={setChannelId}
              errorMessage={errors.channel}
            />
            <ComboBox
              label={nl.improvise.sender}
              description={nl.improvise.senderHint}
              isRequired
              options={senders}
              value={sender}
              onChange={setSender}
              errorMessage={errors.sender}
            />
          </div>
          <CheckboxGroup
            label={nl.improvise.recipients}
            isRequired
            isHorizontal
            options={recipients}
            value={recipientIds}
            onChange={setRecipientIds}
            errorMessage={errors.recipients}
          />
          <Checkbox
            label={nl.improvise.onBeamer}
            detail={nl.improvise.onBeamerDetail}
            isSelected={isOnBeamer}
            onChange={setBeamerChoice}
          />
          <TextField
            label={nl.improvise.subject}
            isRequired
            value={subject}
            onChange={setSubject}
            errorMessage={errors.subject}
          />
          <TextArea
            label={nl.improvise.text}
            isRequired
            rows={4}
            value={text}
            onChange={setText}
            errorMessage={errors.text}
          />
        </>
      )}
    </FormDialog>
  );
}
