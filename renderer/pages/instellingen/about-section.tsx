/** What this installation is: versions, where data lies, how it is locked, and the key to take along. */
import { useState } from 'react';
import type { SaveOutcome } from '../../../shared/shell/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { useAbout } from './use-about.ts';

export function AboutSection() {
  const { desktop } = useShell();
  const about = useAbout();
  if (!about) return null;
  const facts: readonly (readonly [string, string])[] = [
    [texts.version, about.version],
    ...(about.electron === null
      ? []
      : [
          [
            texts.electron,
            about.isFallbackRuntime ? texts.fallback(about.electron) : about.electron,
          ] as const,
        ]),
    [texts.dataFolder, about.dataFolder],
    [texts.keyStore, texts.keyStores[about.keyStore]],
  ];
  return (
    <section className="section" aria-labelledby="settings-about">
      <h2 id="settings-about">{texts.about}</h2>
      <dl className="facts">
        {facts.map(([term, words]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {desktop && <RecoveryKey save={desktop.saveRecoveryKey} />}
    </section>
  );
}

function RecoveryKey({ save }: { readonly save: () => Promise<SaveOutcome> }) {
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  return (
    <>
      <p className="tone-quiet">{texts.saveKeyHint}</p>
      <div className="page-actions">
        <Button label={texts.saveKey} onPress={() => void save().then(setOutcome)} />
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
