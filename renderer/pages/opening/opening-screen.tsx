/**
 * What a window shows before it knows what to show: that it is connecting, or why it cannot open.
 */
import { useEffect, useState } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { ExerciseBand } from '../../components/exercise-band.tsx';
import { Notice } from '../../components/notice.tsx';
import type { OpeningProblem } from '../../replica/participant-session.ts';

/** A window that opens at once shows nothing in between. */
const QUIET_MS = 600;

export function ConnectingScreen() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Frame>
      {isSlow && (
        <Notice tone="info" title="Verbinding maken.">
          Paraat wordt geopend. Alles wat eerder is vastgelegd, is bewaard.
        </Notice>
      )}
    </Frame>
  );
}

export function OpeningProblemScreen({ problem }: { readonly problem: OpeningProblem }) {
  const { title, text } = wordsOf(problem);
  useEffect(() => {
    if (problem.type === 'OpenElsewhere') void problem.whenClosed.then(() => window.location.reload());
  }, [problem]);
  return (
    <Frame>
      <Notice
        tone="warn"
        title={title}
        action={{ label: 'Opnieuw proberen', onPress: () => window.location.reload() }}
      >
        {text}
      </Notice>
    </Frame>
  );
}

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <ExerciseBand />
      <main className="page">
        <h1 className="visually-hidden">Paraat</h1>
        {children}
      </main>
    </>
  );
}

function wordsOf(problem: OpeningProblem): { readonly title: string; readonly text: string } {
  switch (problem.type) {
    case 'NotInvited':
      return {
        title: 'Deze oefening kan hier niet worden geopend.',
        text: 'De link is niet (meer) geldig. Er is niets verloren gegaan; open de oefening vanuit het startscherm.',
      };
    case 'OpenElsewhere':
      return {
        title: 'Deze oefening is al geopend in een ander tabblad.',
        text: 'Ga naar dat tabblad. Sluit u het, dan gaat de oefening hier vanzelf verder.',
      };
    case 'StorageFailed':
      return {
        title: 'Paraat kan op dit apparaat niets bewaren.',
        text: `Wat al bij de oefenleiding is, is veilig. Maak schijfruimte vrij of sta opslag toe, en probeer het opnieuw. (${problem.cause})`,
      };
    default:
      return assertNever(problem);
  }
}
