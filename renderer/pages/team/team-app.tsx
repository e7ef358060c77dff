/**
 * The window of a player: bar and rail around the screen that the address names, the dialogs, the palette, and the
 * keys that work everywhere. A stop empties it, as it empties the screen for the room; what he was typing is kept.
 */
import { LayoutDashboard, ListPlus, NotebookPen } from 'lucide-react';
import { useEffect } from 'react';
import { NOTULIST, roleName } from '../../../shared/people/roles.ts';
import { Rail } from '../../components/rail.tsx';
import { Shell } from '../../components/shell.tsx';
import { NoPlayScreen, RealIncidentScreen } from '../../components/stop-screen.tsx';
import { Toasts } from '../../components/toast.tsx';
import { nl } from '../../nl.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useShowedIncident } from '../beamer/showed-incident.ts';
import { LogboekPage } from '../logboek/logboek-page.tsx';
import { NotulistPage } from '../notulist/notulist-page.tsx';
import { noteTexts } from '../notulist/notulist-texts.ts';
import { routeHref, useRoute } from '../route.ts';
import { SpokenNews } from './spoken-news.tsx';
import { TeamBar } from './team-bar.tsx';
import { TeamControlProvider } from './team-control.tsx';
import { TeamKeys } from './team-keys.tsx';
import { TeamNotices } from './team-notices.tsx';
import { TeamPage } from './team-page.tsx';
import { teamPlaces } from './team-places.ts';
import { teamTexts as texts } from './team-texts.ts';
import './team.css';

export function TeamApp() {
  const { session } = useReplica();
  const { state } = useExercise();
  const isRealNow = state.play.state === 'realIncident';
  const showedIncident = useShowedIncident(session.exerciseId, isRealNow);
  // Ending the exercise does not end the incident: only closing this window takes its message away.
  const incident =
    state.play.state === 'realIncident' ? state.play.text : showedIncident ? state.incidentAtEnd : null;
  const isReal = incident !== null;
  useEffect(() => {
    const role = session.teamRole === null ? '' : roleName(session.teamRole);
    document.title = isReal ? `${nl.band.realIncident} – Paraat` : texts.windowTitle(session.name, role);
  }, [isReal, session]);
  if (incident !== null) return <RealIncidentScreen text={incident} />;
  if (state.play.state === 'noPlay') return <NoPlayScreen />;
  return (
    <TeamControlProvider>
      <TeamWindow />
    </TeamControlProvider>
  );
}

function TeamWindow() {
  const route = useRoute();
  const { session } = useReplica();
  const [asked = '', detail] = route.split('/');
  const screen = asked || (session.teamRole === NOTULIST ? 'notulist' : 'team');
  return (
    <>
      <Shell
        bar={
          <>
            <TeamBar />
            <SpokenNews />
          </>
        }
        rail={<TeamRail screen={screen} />}
      >
        <Screen screen={screen} detail={detail ?? null} />
      </Shell>
      <TeamKeys />
      <Toasts />
    </>
  );
}

interface ScreenProps {
  readonly screen: string;
  readonly detail: string | null;
}

function Screen({ screen, detail }: ScreenProps) {
  const { session } = useReplica();
  const { state } = useExercise();
  if (state.facts === null) return <Waiting words={session.isReadOnly ? texts.waiting.readOnly : null} />;
  switch (screen) {
    case 'notulist':
      return <NotulistPage notices={<TeamNotices />} />;
    case 'logboek':
      return <LogboekPage openLineId={detail} notices={<TeamNotices />} />;
    default:
      return <TeamPage />;
  }
}

function Waiting({ words }: { readonly words: string | null }) {
  return (
    <div className="screen">
      <TeamNotices />
      <section className="team-waiting">
        <h2>{words ?? texts.waiting.title}</h2>
        {words === null && <p>{texts.waiting.text}</p>}
      </section>
    </div>
  );
}

const RAIL = {
  notulist: { label: noteTexts.rail, icon: ListPlus },
  team: { label: texts.rail.team, icon: LayoutDashboard },
  logboek: { label: texts.rail.logboek, icon: NotebookPen },
} as const;

function TeamRail({ screen }: { readonly screen: string }) {
  const { session } = useReplica();
  return (
    <Rail
      currentId={screen}
      items={teamPlaces(session.teamRole).map((id) => ({ id, ...RAIL[id], href: routeHref(id) }))}
    />
  );
}
