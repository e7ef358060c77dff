/** One subject of the settings: its name and whether the last change is stored at the left, its fields beside. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '../../components/notice.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import type { Saving } from './use-saving.ts';

interface SettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  /** Absent where nothing is set. */
  readonly saving?: Saving | undefined;
  readonly children: ReactNode;
}

export function SettingsSection({ id, title, hint, saving, children }: SettingsSectionProps) {
  return (
    <section className="settings-section" aria-labelledby={`settings-${id}`}>
      <header>
        <h3 id={`settings-${id}`}>{title}</h3>
        {hint && <p className="field-hint">{hint}</p>}
        {saving && (
          <p className="settings-saved" role="status">
            {saving.state === 'saved' && (
              <>
                <Check aria-hidden /> {texts.saved}
              </>
            )}
          </p>
        )}
      </header>
      <div className="settings-fields">
        {saving?.state === 'failed' && (
          <Notice
            tone="danger"
            title={texts.notSaved}
            action={{ label: texts.saveAgain, onPress: saving.retry }}
          >
            {texts.notSavedText}
          </Notice>
        )}
        {children}
      </div>
    </section>
  );
}
