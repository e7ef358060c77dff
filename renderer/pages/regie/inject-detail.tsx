/** One inject with the staff's side of it: what it is meant to set off, and what goes to whom. */
import { X } from 'lucide-react';
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { EventPayload } from '../../../shared/exercise/event.ts';
import { roleName } from '../../../shared/people/roles.ts';
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import type { RunContext } from '../../../shared/scenario/run-context.ts';
import { CHANNEL_LABELS, type InjectData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useExercise } from '../../replica/replica-context.tsx';
import { InjectExtras } from './inject-extras.tsx';
import { regieTexts as texts } from './regie-texts.ts';
import { contingencyOf } from './silence.ts';
import { useFormatTime } from './use-queue.ts';

interface InjectDetailProps {
  readonly injectId: string;
  readonly model: ScenarioModel;
  readonly context: RunContext;
  readonly improvised: readonly EventPayload<'InjectImprovised'>[];
  /** SVG text by file name. */
  readonly pictures: ScenarioMedia;
  readonly onClose: () => void;
}

export function InjectDetail(props: InjectDetailProps) {
  const { injectId, model, context, improvised, pictures, onClose } = props;
  const planned = model.injectById.get(injectId);
  const inject = planned ?? improvised.find((candidate) => candidate.injectId === injectId);
  if (!inject) return null;
  return (
    <Panel
      title={texts.inject.title(inject.number)}
      end={<Button label={texts.inject.close} icon={X} isIconOnly variant="ghost" onPress={onClose} />}
    >
      <div className="detail">
        <div>
          <p className="inject-now-title user-text" dir="auto">
            {inject.subject}
          </p>
          <p className="tone-quiet">
            {texts.whoTellsWhom(
              inject.from,
              inject.to.map(roleName).join(', '),
              CHANNEL_LABELS[inject.channel],
            )}
          </p>
        </div>
        <section>
          <h3>{texts.inject.message}</h3>
          <p className="user-text" dir="auto">
            {inject.text}
          </p>
        </section>
        <Readers injectId={injectId} />
        {planned ? (
          <StaffSide inject={planned} model={model} context={context} pictures={pictures} />
        ) : (
          <p>{texts.inject.improvised}</p>
        )}
      </div>
    </Panel>
  );
}

/** Who has marked the message as read, and when; nothing before it went out. */
function Readers({ injectId }: Pick<InjectDetailProps, 'injectId'>) {
  const { state } = useExercise();
  const formatTime = useFormatTime();
  const release = state.released[injectId];
  if (!release) return null;
  const readings = Object.entries(state.readings[release.seq] ?? {}).sort(([, a], [, b]) => a - b);
  const unread = release.to.filter((id) => !readings.some(([role]) => role === id));
  return (
    <section>
      <h3>{texts.inject.readBy}</h3>
      {readings.length === 0 ? (
        <p>{texts.inject.nobodyRead}</p>
      ) : (
        <ul className="num">
          {readings.map(([role, atMs]) => (
            <li key={role}>{texts.inject.read(roleName(role), formatTime(atMs))}</li>
          ))}
        </ul>
      )}
      {readings.length > 0 && unread.length > 0 && (
        <p className="tone-quiet">{texts.inject.unread(unread.map(roleName).join(', '))}</p>
      )}
    </section>
  );
}

interface StaffSideProps extends Pick<InjectDetailProps, 'model' | 'context' | 'pictures'> {
  readonly inject: InjectData;
}

function StaffSide({ inject, model, context, pictures }: StaffSideProps) {
  const formatTime = useFormatTime();
  const contingency = contingencyOf(model, inject, context, formatTime);
  const gate = inject.gate === undefined ? undefined : model.gateById.get(inject.gate);
  const objectives = model.scenario.objectives.filter((objective) =>
    inject.objectives.includes(objective.id),
  );
  return (
    <>
      {contingency && (
        <>
          <section>
            <h3>{texts.inject.why}</h3>
            <p>{contingency.why}</p>
          </section>
          <section>
            <h3>{texts.inject.ifSilent}</h3>
            <p>{contingency.consequence}</p>
          </section>
        </>
      )}
      <div className="detail-staff">
        <section>
          <h3>{texts.inject.background}</h3>
          <p>{inject.background}</p>
        </section>
        <section>
          <h3>{texts.inject.expected}</h3>
          <p>{inject.expectedResponse}</p>
        </section>
      </div>
      {gate && (
        <section>
          <h3>{texts.inject.gate}</h3>
          <p>{gate.title}</p>
        </section>
      )}
      <section>
        <h3>{texts.inject.objectives}</h3>
        <p>{objectives.map((objective) => objective.title).join('; ')}</p>
      </section>
      <InjectExtras inject={inject} model={model} pictures={pictures} />
    </>
  );
}
