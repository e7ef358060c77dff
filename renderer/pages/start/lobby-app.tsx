/** The start window: exercises, the wizard, scenarios and how they come in, the draaiboek and settings, by address. */
import { House, Library, Plus, Settings } from 'lucide-react';
import { useEffect } from 'react';
import { Bar } from '../../components/bar.tsx';
import { lazyPane, PaneView, usePreload } from '../../components/lazy-pane.tsx';
import { Rail } from '../../components/rail.tsx';
import { Shell } from '../../components/shell.tsx';
import { Toasts } from '../../components/toast.tsx';
import { usePreferences, useShell } from '../../shell/shell-context.tsx';
import { InstellingenPage } from '../instellingen/instellingen-page.tsx';
import { showSettingsSection } from '../instellingen/settings-section.tsx';
import { VerifyLog } from '../instellingen/verify-log.tsx';
import { leaderTexts } from '../leader/leader-texts.ts';
import { NewExercisePage } from '../new-exercise/new-exercise-page.tsx';
import { goTo, routeHref, useRoute } from '../route.ts';
import { ScenariosPage } from '../scenarios/scenarios-page.tsx';
import { StartPage } from './start-page.tsx';
import { startTexts as texts } from './start-texts.ts';

/** Brings the scenario engine along, which no other page of this window needs. */
const draaiboekPage = lazyPane(() =>
  import('../draaiboek/draaiboek-page.tsx').then(({ DraaiboekPage }) => DraaiboekPage),
);
const importPage = lazyPane(() => import('../import/import-page.tsx').then(({ ImportPage }) => ImportPage));
const LATER = [draaiboekPage, importPage];

/** Screens that are reached from the list of scenarios. */
const OF_SCENARIOS = ['draaiboek', 'inlezen'];

export function LobbyApp() {
  usePreload(LATER);
  const shell = useShell();
  const { municipality } = usePreferences();
  const route = useRoute();
  const [screen = '', part] = route.split('/');
  useEffect(
    () =>
      shell.onMenu((command) => {
        if (command === 'new-exercise') goTo('nieuw');
        if (command === 'go-instellingen') goTo('instellingen');
        if (command === 'verify-log') showSettingsSection('verify');
      }),
    [shell],
  );
  useEffect(() => {
    document.title = 'Paraat';
  }, []);
  const organisation = municipality === '' ? texts.product : leaderTexts.municipality(municipality);
  return (
    <>
      <Shell
        bar={
          <Bar organisation={organisation} title={texts.product} subtitle={texts.subtitle(municipality)} />
        }
        rail={
          <Rail
            currentId={OF_SCENARIOS.includes(screen) ? 'scenarios' : screen || 'start'}
            items={[
              { id: 'start', label: texts.rail.start, icon: House, href: routeHref('start') },
              { id: 'nieuw', label: texts.rail.nieuw, icon: Plus, href: routeHref('nieuw') },
              {
                id: 'scenarios',
                label: texts.rail.scenarios,
                icon: Library,
                href: routeHref('scenarios'),
              },
            ]}
            endItems={[
              {
                id: 'instellingen',
                label: texts.rail.instellingen,
                icon: Settings,
                href: routeHref('instellingen'),
              },
            ]}
          />
        }
      >
        {screen === 'nieuw' ? (
          <NewExercisePage key={part ?? ''} exerciseId={part ?? null} />
        ) : screen === 'scenarios' ? (
          <ScenariosPage />
        ) : screen === 'draaiboek' && part ? (
          <PaneView pane={draaiboekPage}>
            {(DraaiboekPage) => <DraaiboekPage key={part} scenarioId={part} />}
          </PaneView>
        ) : screen === 'inlezen' ? (
          <PaneView pane={importPage}>{(ImportPage) => <ImportPage />}</PaneView>
        ) : screen === 'instellingen' ? (
          <InstellingenPage verify={<VerifyLog />} />
        ) : (
          <StartPage />
        )}
      </Shell>
      <Toasts />
    </>
  );
}
