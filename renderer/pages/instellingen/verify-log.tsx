/** Logboek controleren: an exported log goes to the hub, which says whether it is whole. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { LogVerdict } from '../../../shared/contract.ts';
import { assertNever } from '../../../shared/result.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';

const MAX_BYTES = 100_000_000;

export function VerifyLog() {
  const lobby = useLobby();
  const [isBusy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<LogVerdict | null>(null);
  const verdictOn = async (file: File): Promise<LogVerdict> => {
    if (file.size > MAX_BYTES) return { outcome: 'unreadable', message: texts.tooLarge };
    const content = await file.text().catch(() => null);
    if (content === null) return { outcome: 'unreadable', message: texts.notRead };
    const answer = await lobby.ask('verifyLog', { content });
    return answer.ok ? answer.value : { outcome: 'unreadable', message: callFailureText(answer.error) };
  };
  const verify = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setBusy(true);
    setVerdict(null);
    setVerdict(await verdictOn(file));
    setBusy(false);
  };
  return (
    <section className="section" aria-labelledby="settings-verify">
      <h2 id="settings-verify">{texts.verify}</h2>
      <p className="tone-quiet">{texts.verifyHint}</p>
      <div className="page-actions">
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void verify(files)}
        >
          <Button label={texts.verifyChoose} isPending={isBusy} />
        </FileTrigger>
      </div>
      {isBusy && <Notice tone="info" title={texts.verifying} />}
      {verdict && <VerdictNotice verdict={verdict} />}
    </section>
  );
}

function VerdictNotice({ verdict }: { readonly verdict: LogVerdict }) {
  switch (verdict.outcome) {
    case 'intact':
      return (
        <Notice tone="ok" title={texts.intact(verdict.name)}>
          {texts.intactText(verdict.events, verdict.headHash)}
        </Notice>
      );
    case 'broken':
      return (
        <Notice tone="danger" title={texts.broken(verdict.name)}>
          {verdict.message}
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone="warn" title={texts.unreadable}>
          {verdict.message}
        </Notice>
      );
    default:
      return assertNever(verdict);
  }
}
