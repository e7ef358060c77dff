/** Where the save dialog opens. The desktop app only: elsewhere the browser decides. */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useSaving } from './use-saving.ts';

export function FilesSection() {
  const { desktop } = useShell();
  const saving = useSaving();
  const [hasFailed, setFailed] = useState(false);
  if (!desktop) return null;
  const { defaultFolder } = saving.values;
  const choose = async () => {
    setFailed(false);
    try {
      const folder = await desktop.chooseFolder();
      if (folder !== null) saving.save({ defaultFolder: folder });
    } catch {
      setFailed(true);
    }
  };
  return (
    <SettingsSection id="files" title={texts.files} saving={saving}>
      <dl className="facts">
        <dt>{texts.folder}</dt>
        <dd>{defaultFolder ?? texts.folderDefault}</dd>
      </dl>
      {hasFailed && <Notice tone="warn" title={texts.chooseFolderFailed} />}
      <div className="page-actions">
        <Button label={texts.chooseFolder} onPress={() => void choose()} />
        {defaultFolder !== null && (
          <Button
            label={texts.useDefault}
            variant="ghost"
            onPress={() => saving.save({ defaultFolder: null })}
          />
        )}
      </div>
    </SettingsSection>
  );
}
