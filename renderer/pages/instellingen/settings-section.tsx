/**
 * One subject of the settings: its name and whether the last change is stored at the left, its fields beside. The
 * address `instellingen/<id>` brings it in sight.
 */
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../../components/notice.tsx';
import { goTo, useRoute } from '../route.ts';
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

const routeOf = (id: string) => `instellingen/${id}`;
const headingOf = (id: string) => `settings-${id}`;

function bringInSight(id: string): void {
  const heading = document.getElementById(headingOf(id));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Opens the settings at one section, also when they are open there and have been scrolled since. */
export function showSettingsSection(id: string): void {
  goTo(routeOf(id));
  bringInSight(id);
}

export function SettingsSection({ id, title, hint, saving, children }: SettingsSectionProps) {
  const isAsked = useRoute() === routeOf(id);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = section.current?.parentElement;
    if (!isAsked || !page) return;
    bringInSight(id);
    // A section above may come a moment later and move this one, until someone goes on from here.
    const observer = new ResizeObserver(() => {
      if (document.activeElement?.id === headingOf(id)) bringInSight(id);
    });
    observer.observe(page);
    return () => observer.disconnect();
  }, [isAsked, id]);
  return (
    <section ref={section} className="settings-section" aria-labelledby={headingOf(id)}>
      <header>
        <h3 id={headingOf(id)} tabIndex={-1}>
          {title}
        </h3>
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
