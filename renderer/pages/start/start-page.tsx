/** Every exercise on this computer by status, with the notices that a user must have seen. */
import { Plus } from 'lucide-react';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import { Button } from '../../components/button.tsx';
import { useOverview } from '../../replica/replica-context.tsx';
import { goTo } from '../route.ts';
import { ExerciseTable } from './exercise-table.tsx';
import { StartNotices } from './start-notices.tsx';
import { startTexts as texts } from './start-texts.ts';

const STATUSES = ['running', 'planned', 'ended'] as const;

const orderedBy = {
  running: (a: ExerciseSummary, b: ExerciseSummary) => (b.startedAt ?? 0) - (a.startedAt ?? 0),
  planned: (a: ExerciseSummary, b: ExerciseSummary) =>
    `${a.date}${a.startTime}`.localeCompare(`${b.date}${b.startTime}`),
  ended: (a: ExerciseSummary, b: ExerciseSummary) => (b.endedAt ?? 0) - (a.endedAt ?? 0),
};

export function StartPage() {
  const overview = useOverview();
  return (
    <>
      <StartNotices />
      <div className="page">
        <header className="page-head">
          <div>
            <h2>{texts.title}</h2>
            <p>{texts.intro}</p>
          </div>
          <div className="page-actions">
            <Button label={texts.create} icon={Plus} variant="primary" onPress={() => goTo('nieuw')} />
          </div>
        </header>
        {overview ? <Exercises exercises={overview.exercises} /> : <p>{texts.loading}</p>}
      </div>
    </>
  );
}

function Exercises({ exercises }: { readonly exercises: readonly ExerciseSummary[] }) {
  if (exercises.length === 0) {
    return (
      <section className="section">
        <h2>{texts.none}</h2>
        <p>{texts.noneText}</p>
      </section>
    );
  }
  return STATUSES.map((status) => {
    const own = exercises.filter((exercise) => exercise.status === status).sort(orderedBy[status]);
    return (
      <section key={status} className="section" aria-labelledby={`start-${status}`}>
        <h2 id={`start-${status}`}>{texts[status]}</h2>
        {own.length === 0 ? (
          <p className="tone-quiet">{texts.noneOf[status]}</p>
        ) : (
          <ExerciseTable exercises={own} />
        )}
      </section>
    );
  });
}
