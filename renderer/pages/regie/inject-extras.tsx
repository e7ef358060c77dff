/**
 * What goes with an inject beside its text, for the staff: pictures and messages to show, the question for the
 * observer, and the card of whom the response cell plays.
 */
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import type { InjectData, ResponseCardData } from '../../../shared/scenario/schema.ts';
import { MediumView } from '../../components/medium-view.tsx';
import { regieTexts } from './regie-texts.ts';

const texts = regieTexts.inject;

interface InjectExtrasProps {
  readonly inject: InjectData;
  readonly model: ScenarioModel;
  readonly pictures: ScenarioMedia;
}

export function InjectExtras({ inject, model: { scenario }, pictures }: InjectExtrasProps) {
  const { observerQuestion, indicator, note } = inject;
  const media = (scenario.media ?? []).filter(({ id }) => inject.media?.includes(id));
  const card = scenario.responseCards?.find(({ id }) => id === inject.responseCard);
  return (
    <>
      {(observerQuestion ?? indicator) !== undefined && (
        <section>
          <h3>{texts.observer}</h3>
          {observerQuestion !== undefined && <p>{observerQuestion}</p>}
          {indicator !== undefined && <p>{texts.indicator(indicator)}</p>}
        </section>
      )}
      {card && <Card card={card} />}
      {note !== undefined && (
        <section>
          <h3>{texts.note}</h3>
          <p>{note}</p>
        </section>
      )}
      {media.length > 0 && (
        <section className="media">
          <h3>{texts.media}</h3>
          {media.map(({ id, picture: name, ...medium }) => {
            const content = pictures[name ?? ''];
            const picture = name !== undefined && content !== undefined ? { name, content } : undefined;
            return <MediumView key={id} medium={{ ...medium, picture }} />;
          })}
        </section>
      )}
    </>
  );
}

function Card({ card }: { readonly card: ResponseCardData }) {
  const { player, situation, says, keepsBack } = card;
  return (
    <section className="detail-staff">
      <h3>{texts.card(player)}</h3>
      <p>{situation}</p>
      <div>
        <h3>{texts.says}</h3>
        <ul className="detail-says">
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {keepsBack !== undefined && (
        <div>
          <h3>{texts.keepsBack}</h3>
          <p>{keepsBack}</p>
        </div>
      )}
    </section>
  );
}
