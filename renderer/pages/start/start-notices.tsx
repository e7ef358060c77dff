/** What a user must have seen before he works here: runtime, key, municipality, connection. */
import { Notice } from '../../components/notice.tsx';
import { useLobbyConnection, useOverview } from '../../replica/replica-context.tsx';
import { usePreferences, useSetPreferences, useShell } from '../../shell/shell-context.tsx';
import { useAbout } from '../instellingen/use-about.ts';
import { goTo } from '../route.ts';
import { startTexts as texts } from './start-texts.ts';

export function StartNotices() {
  const overview = useOverview();
  const connection = useLobbyConnection();
  const about = useAbout();
  const preferences = usePreferences();
  const setPreferences = useSetPreferences();
  const { desktop } = useShell();
  const isKeyInFile = overview?.hub.keyStore === 'keyFile';
  return (
    <div className="notices">
      {connection === 'lost' && (
        <Notice tone="warn" title={texts.lost}>
          {texts.lostText}
        </Notice>
      )}
      {about?.isFallbackRuntime && (
        <Notice tone="warn" title={texts.fallbackTitle} isSilent>
          {texts.fallbackText}
        </Notice>
      )}
      {isKeyInFile && !preferences.keyNoticeShown && (
        <Notice
          tone="info"
          title={texts.keyTitle}
          isSilent
          action={{ label: texts.keySeen, onPress: () => void setPreferences({ keyNoticeShown: true }) }}
        >
          {desktop ? texts.keyText : texts.keyTextBrowser(overview.hub.dataFolder)}
        </Notice>
      )}
      {overview && preferences.municipality === '' && (
        <Notice
          tone="info"
          title={texts.municipalityTitle}
          isSilent
          action={{ label: texts.toSettings, onPress: () => goTo('instellingen') }}
        >
          {texts.municipalityText}
        </Notice>
      )}
    </div>
  );
}
