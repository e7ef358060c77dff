/** Where the data lies, how it is locked, and the spare key to keep elsewhere. */
import { useState } from 'react';
import type { SaveOutcome } from '../../../shared/shell/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useAbout } from './use-about.ts';

export function DataSection() {
  const { desktop } = useShell();
  const about = useAbout();
  if (!about) return null;
  return (
    <SettingsSection id="data" title={texts.data}>
      <dl className="facts">
        <dt>{texts.dataFolder}</dt>
        <dd>{about.dataFolder}</dd>
        <dt>{texts.keyStore}</dt>
        <dd>{texts.keyStores[about.keyStore]}</dd>
      </dl>
      {!desktop && about.keyStore === 'keyFile' && <p>{texts.copyKeyHint}</p>}
      {desktop && <SpareKey save={desktop.saveRecoveryKey} />}
    </SettingsSection>
  );
}

const FAILED: SaveOutcome = { type: 'failed', message: texts.keyFailed };

function SpareKey({ save }: { readonly save: () => Promise<SaveOutcome> }) {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    setOutcome(await save().catch(() => FAILED));
    setBusy(false);
  };
  return (
    <>
      <p>{texts.saveKeyHint}</p>
      <div className="page-actions">
        <Button label={texts.saveKey} isPending={isBusy} onPress={() => void start()} />
      </div>
      {outcome?.type === 'saved' && (
        <Notice tone="ok" title={texts.keySaved}>
          {outcome.path}
        </Notice>
      )}
      {outcome?.type === 'failed' && (
        <Notice tone="danger" title={texts.keyNotSaved}>
          {outcome.message}
        </Notice>
      )}
    </>
  );
}
