/** Asks the name of a copy and has it made; the same dialog never makes two. */
import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { cleanText } from '../../../shared/exercise/text.ts';
import type { ScenarioListing } from '../../../shared/scenario-contract.ts';
import { FormDialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { scenariosTexts } from './scenarios-texts.ts';

const texts = scenariosTexts.copyDialog;
const MAX_TITLE = 60;

interface CopyDialogProps {
  readonly scenario: ScenarioListing;
  readonly onClose: () => void;
  readonly onCopied: (id: string) => void;
}

export function CopyDialog({ scenario, onClose, onCopied }: CopyDialogProps) {
  const lobby = useLobby();
  const [id] = useState(uuidv7);
  const [name, setName] = useState(texts.suggestion(scenario.title));
  const title = cleanText(name);
  const wrong =
    title === '' ? texts.nameMissing : title.length > MAX_TITLE ? texts.nameTooLong(MAX_TITLE) : undefined;
  return (
    <FormDialog
      isOpen
      onClose={onClose}
      size="small"
      title={texts.title}
      submitLabel={texts.submit}
      validate={() => ({ name: wrong })}
      onSubmit={async () => {
        const answer = await lobby.askScenarios('copy', { from: scenario.id, id, title });
        if (!answer.ok) return { ok: false, message: callFailureText(answer.error) };
        if (!answer.value.ok) return { ok: false, message: texts.problems[answer.value.problem] };
        onCopied(answer.value.id);
        return { ok: true };
      }}
    >
      {(errors) => (
        <>
          <p>{texts.intro(scenario.title)}</p>
          <TextField
            label={texts.name}
            isRequired
            value={name}
            onChange={setName}
            errorMessage={errors.name && wrong}
          />
        </>
      )}
    </FormDialog>
  );
}
