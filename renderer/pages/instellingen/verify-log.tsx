/** Logboek controleren: a saved log goes to the hub, which says whether it is whole. Nothing is changed. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LogVerdict } from '../../../shared/contract.ts';
import { assertNever } from '../../../shared/result.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useLobby } from '../../replica/replica-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';

type Answer = LogVerdict | { readonly outcome: 'notChecked' };

/** With room for what the way to the hub adds: it takes messages up to 64 MB. */
const MAX_BYTES = 50_000_000;

export function VerifyLog() {
  const lobby = useLobby();
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const check = async (file: File): Promise<Answer> => {
    if (file.size > MAX_BYTES) return { outcome: 'unreadable', message: texts.tooLarge };
    const content = await file.text().catch(() => null);
    if (content === null) return { outcome: 'unreadable', message: texts.notRead };
    const verdict = await lobby.ask('verifyLog', { content });
    return verdict.ok ? verdict.value : { outcome: 'notChecked' };
  };
  const verify = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setBusy(true);
    setAnswer(null);
    setAnswer(await check(file));
    setBusy(false);
  };
  return (
    <SettingsSection id="verify" title={texts.verify}>
      <p>{texts.verifyHint}</p>
      <div className="page-actions">
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void verify(files)}
        >
          <Button label={texts.verifyChoose} isPending={isBusy} />
        </FileTrigger>
      </div>
      {isBusy && <Notice tone="info" title={texts.verifying} />}
      {answer && <AnswerNotice answer={answer} />}
    </SettingsSection>
  );
}

function AnswerNotice({ answer }: { readonly answer: Answer }) {
  switch (answer.outcome) {
    case 'intact':
      return (
        <>
          <Notice tone="ok" title={texts.intact}>
            {texts.intactHint}
          </Notice>
          <dl className="facts">
            <dt>{texts.intactFacts.name}</dt>
            <dd>
              <span className="user-text" dir="auto">
                {answer.name}
              </span>
            </dd>
            <dt>{texts.intactFacts.events}</dt>
            <dd className="num">{answer.events.toLocaleString('nl-NL')}</dd>
            <dt>{texts.intactFacts.hash}</dt>
            <dd className="hash">{answer.headHash}</dd>
          </dl>
        </>
      );
    case 'broken':
      return (
        <Notice tone="danger" title={texts.broken(answer.name)}>
          {answer.message} {texts.brokenHint}
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone="warn" title={texts.unreadable}>
          {answer.message} {texts.unreadableHint}
        </Notice>
      );
    case 'notChecked':
      return (
        <Notice tone="warn" title={texts.notChecked}>
          {texts.notCheckedText}
        </Notice>
      );
    default:
      return assertNever(answer);
  }
}
