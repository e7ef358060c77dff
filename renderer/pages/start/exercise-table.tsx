/** Exercises of one status as a table, each with the actions that fit. */
import { Monitor, Undo2 } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { ExerciseSummary } from '../../../shared/contract.ts';
import { wallClock } from '../../../shared/exercise/time-format.ts';
import { ActionTable } from '../../components/action-table.tsx';
import { Button } from '../../components/button.tsx';
import { showToast } from '../../components/toast.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { goTo } from '../route.ts';
import { heldAt } from './held-at.ts';
import { startTexts as texts } from './start-texts.ts';

interface ExerciseTableProps {
  readonly exercises: readonly ExerciseSummary[];
}

const FIRST_ROWS = 20;

export function ExerciseTable({ exercises }: ExerciseTableProps) {
  // The rest of an archive may come a moment later than what is on the first screen.
  const shown = useDeferredValue(exercises, exercises.slice(0, FIRST_ROWS));
  return (
    <ActionTable
      className="table-exercises"
      columns={[
        texts.columns.name,
        texts.columns.scenario,
        texts.columns.date,
        texts.columns.scope,
        texts.columns.team,
      ]}
      actions={texts.columns.actions}
    >
      {shown.map((exercise) => (
        <tr key={exercise.exerciseId}>
          <th scope="row">
            <span className="user-text" dir="auto">
              {exercise.name}
            </span>{' '}
            <span className="link-detail">{exercise.municipality}</span>
            <ForkedFrom exercise={exercise} />
            {exercise.problem !== null && <p className="tone-danger">{exercise.problem}</p>}
          </th>
          <td>{exercise.scenarioTitle}</td>
          <td className="num">{heldAt(exercise)}</td>
          <td>{texts.scope[exercise.scope]}</td>
          <td>{exercise.highestTeam}</td>
          <td>
            <RowActions exercise={exercise} />
          </td>
        </tr>
      ))}
    </ActionTable>
  );
}

/** So that nobody takes it for the exercise that it goes on from. */
function ForkedFrom({ exercise: { forkedFrom, startedAt } }: { readonly exercise: ExerciseSummary }) {
  if (forkedFrom === null || startedAt === null) return null;
  return (
    <p className="row-fork user-text" dir="auto">
      <Undo2 size={13} aria-hidden />
      {texts.forkedFrom(forkedFrom.name, wallClock(startedAt + forkedFrom.atMs))}
    </p>
  );
}

function RowActions({ exercise }: { readonly exercise: ExerciseSummary }) {
  const shell = useShell();
  const { exerciseId, name, status, problem } = exercise;
  const open = (role: 'leader' | 'beamer') => {
    void shell.openExercise(exerciseId, role).then((detail) => {
      if (detail) showToast({ title: texts.notOpened, detail });
    });
  };
  const isReadOnly = status === 'ended' || problem !== null;
  return (
    <div className="page-actions">
      <Button
        label={isReadOnly ? texts.readNamed(name) : texts.openNamed(name)}
        words={isReadOnly ? texts.read : texts.open}
        variant={status === 'running' && !isReadOnly ? 'primary' : 'default'}
        isSmall
        onPress={() => open('leader')}
      />
      {status === 'running' && !isReadOnly && (
        <Button
          label={texts.beamerNamed(name)}
          words={texts.beamer}
          icon={Monitor}
          isSmall
          onPress={() => open('beamer')}
        />
      )}
      {status === 'planned' && !isReadOnly && (
        <Button
          label={texts.editNamed(name)}
          words={texts.edit}
          isSmall
          onPress={() => goTo(`nieuw/${exerciseId}`)}
        />
      )}
    </div>
  );
}
