/** Which Paraat this is, on what it runs, and under which licence. */
import { Notice } from '../../components/notice.tsx';
import { instellingenTexts as texts } from './instellingen-texts.ts';
import { SettingsSection } from './settings-section.tsx';
import { useAbout } from './use-about.ts';

export function AboutSection() {
  const about = useAbout();
  const { runtime } = about ?? {};
  return (
    <SettingsSection id="about" title={texts.about}>
      {about?.isFallbackRuntime && (
        <Notice tone="warn" title={texts.fallbackTitle} isSilent>
          {texts.fallback}
        </Notice>
      )}
      <dl className="facts">
        {about && <Fact term={texts.version} words={about.version} />}
        {runtime && (
          <>
            <Fact term={texts.runtime.electron} words={runtime.electron} />
            <Fact term={texts.runtime.chromium} words={runtime.chromium} />
            <Fact term={texts.runtime.node} words={runtime.node} />
          </>
        )}
        <Fact term={texts.licence} words={texts.licenceName} />
      </dl>
    </SettingsSection>
  );
}

function Fact({ term, words }: { readonly term: string; readonly words: string }) {
  return (
    <div className="fact">
      <dt>{term}</dt>
      <dd className="num">{words}</dd>
    </div>
  );
}
