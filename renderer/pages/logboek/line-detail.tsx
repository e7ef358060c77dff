/** Everything of one line: its whole text, when it was written, when it came in, and where it is now. */
import { X } from 'lucide-react';
import { refusalText } from '../../../shared/exercise/refusal-text.ts';
import {
  scenarioDate,
  scenarioTime,
  wallClockSeconds,
  wallDate,
} from '../../../shared/exercise/time-format.ts';
import { Button } from '../../components/button.tsx';
import { KindLabel } from '../../components/glyphs.tsx';
import { Panel } from '../../components/panel.tsx';
import { exerciseMinutes, exerciseSeconds } from '../../exercise-time.ts';
import { nl } from '../../nl.ts';
import type { ReplicaLine } from '../../replica/exercise-fold.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { logTexts as texts } from './log-texts.ts';
import { authorName, objectiveCode } from './log-views.ts';

interface LineDetailProps {
  readonly line: ReplicaLine;
  readonly onClose: () => void;
}

export function LineDetail({ line, onClose }: LineDetailProps) {
  const { session } = useReplica();
  const { state } = useExercise();
  const startsAt = state.facts?.scenarioStartsAt;
  const objective = session.bundle?.scenario.objectives.find(({ id }) => id === line.objectiveId);
  const delivery =
    line.refusal === null
      ? nl.log.delivery[line.delivery === 'local' ? 'local' : 'delivered']
      : nl.log.delivery.refused(refusalText(line.refusal, exerciseMinutes(state)));
  const facts: readonly (readonly [string, string])[] = [
    [texts.exerciseTime, exerciseSeconds(state)(line.readingMs)],
    [
      texts.scenarioTime,
      startsAt
        ? `${scenarioDate(startsAt, line.readingMs)} ${scenarioTime(startsAt, line.readingMs)}`
        : texts.none,
    ],
    [texts.wallTime, `${wallDate(line.writtenAt)}, ${wallClockSeconds(line.writtenAt)}`],
    ...(line.receivedAt === null ? [] : [[texts.receivedAt, wallClockSeconds(line.receivedAt)] as const]),
    [texts.team, line.team || texts.none],
    [texts.goal, objective ? `${objectiveCode(objective.id)} ${objective.title}` : texts.none],
    [texts.author, authorName(line, state)],
    [texts.audience, texts.audiences[line.audience]],
    [texts.delivery, delivery],
    ...(line.delivery === 'delivered' ? [[texts.place, String(line.seq)] as const] : []),
  ];
  return (
    <Panel
      title={texts.detail}
      end={<Button label={texts.close} icon={X} isIconOnly variant="ghost" onPress={onClose} />}
    >
      <div className="detail">
        <KindLabel kind={line.kind} />
        <p className="user-text" dir="auto">
          {line.text}
        </p>
        <dl className="facts">
          {facts.map(([term, words]) => (
            <div key={term} className="fact">
              <dt>{term}</dt>
              <dd className="num">{words}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Panel>
  );
}
