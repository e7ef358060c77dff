/**
 * The exercise leader's window: bar and rail around the screen that the address names, the dialogs, the
 * palette, and the keys that work everywhere.
 */
import { ClipboardCheck, House, LayoutDashboard, Monitor, NotebookPen, Settings, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BandVariant } from '../../components/exercise-band.tsx';
import { Rail } from '../../components/rail.tsx';
import { Shell } from '../../components/shell.tsx';
import { Toasts } from '../../components/toast.tsx';
import { nl } from '../../nl.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { InstellingenPage } from '../instellingen/instellingen-page.tsx';
import { LogboekPage } from '../logboek/logboek-page.tsx';
import { OverlegPage } from '../overleg/overleg-page.tsx';
import { RealIncidentPage } from '../regie/real-incident-page.tsx';
import { RegiePage } from '../regie/regie-page.tsx';
import { routeHref, useRoute } from '../route.ts';
import { VerslagPage } from '../verslag/verslag-page.tsx';
import { LeaderBar } from './leader-bar.tsx';
import { LeaderControlProvider } from './leader-control.tsx';
import { LeaderDialogs } from './leader-dialogs.tsx';
import { LeaderKeys } from './leader-keys.tsx';
import { LeaderNotices } from './leader-notices.tsx';
import { leaderTexts as texts } from './leader-texts.ts';
import { useOpenBeamer } from './open-beamer.ts';

const BANDS: Readonly<Record<'on' | 'noPlay' | 'realIncident', BandVariant>> = {
  on: 'exercise',
  noPlay: 'noPlay',
  realIncident: 'realIncident',
};

export function LeaderApp() {
  return (
    <LeaderControlProvider>
      <LeaderWindow />
    </LeaderControlProvider>
  );
}

function LeaderWindow() {
  const { session } = useReplica();
  const { state } = useExercise();
  const [injectId, setInjectId] = useState<string | null>(null);
  const route = useRoute();
  const [screen = '', detail] = route.split('/');
  const isReal = state.play.state === 'realIncident';
  useEffect(() => {
    document.title = `${isReal ? nl.band.realIncident : `OEFENING ${session.name}`} – Paraat`;
  }, [isReal, session.name]);
  return (
    <>
      <Shell band={BANDS[state.play.state]} bar={<LeaderBar />} rail={<LeaderRail route={route} />}>
        {state.play.state === 'realIncident' && screen !== 'instellingen' ? (
          <RealIncidentPage text={state.play.text} />
        ) : screen === 'logboek' ? (
          <LogboekPage openLineId={detail ?? null} notices={<LeaderNotices />} />
        ) : screen === 'overleg' ? (
          <OverlegPage />
        ) : screen === 'verslag' ? (
          <VerslagPage />
        ) : screen === 'instellingen' ? (
          <InstellingenPage />
        ) : (
          <RegiePage selectedInjectId={injectId} onSelectInject={setInjectId} />
        )}
      </Shell>
      <LeaderDialogs />
      <LeaderKeys onShowInject={setInjectId} />
      <Toasts />
    </>
  );
}

function LeaderRail({ route }: { readonly route: string }) {
  const shell = useShell();
  const openBeamer = useOpenBeamer();
  const here = routeHref(route);
  const screen = route.split('/')[0] || 'regie';
  return (
    <Rail
      currentId={screen}
      items={[
        { id: 'regie', label: texts.rail.regie, icon: LayoutDashboard, href: routeHref('regie') },
        { id: 'logboek', label: texts.rail.logboek, icon: NotebookPen, href: routeHref('logboek') },
        { id: 'overleg', label: texts.rail.overleg, icon: Users, href: routeHref('overleg') },
        { id: 'verslag', label: texts.rail.verslag, icon: ClipboardCheck, href: routeHref('verslag') },
      ]}
      endItems={[
        { id: 'beamer', label: texts.rail.beamer, icon: Monitor, href: here, onPress: openBeamer },
        { id: 'start', label: texts.rail.start, icon: House, href: here, onPress: shell.openStart },
        {
          id: 'instellingen',
          label: texts.rail.instellingen,
          icon: Settings,
          href: routeHref('instellingen'),
        },
      ]}
    />
  );
}
