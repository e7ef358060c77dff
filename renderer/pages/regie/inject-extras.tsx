/**
 * What goes with an inject beside its text, for the staff: pictures and messages to show, the question for the
 * observer, and the card of whom the response cell plays.
 */
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import type { ScenarioMedia } from '../../../shared/contract.ts';
import type { ScenarioModel } from '../../../shared/scenario/model.ts';
import { pictureUrl } from '../../../shared/scenario/picture-file.ts';
import type { InjectData, MediumData, ResponseCardData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
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
        <section className="detail-media">
          <h3>{texts.media}</h3>
          {media.map((medium) => (
            <Medium key={medium.id} medium={medium} content={pictures[medium.picture ?? '']} />
          ))}
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

interface MediumProps {
  readonly medium: MediumData;
  readonly content: string | undefined;
}

function Medium({ medium: { kind, title, source, text, alt, picture: name }, content }: MediumProps) {
  const [isLarge, setLarge] = useState(false);
  const picture = name !== undefined && content !== undefined && (
    <img src={pictureUrl(name, content)} alt={alt ?? ''} />
  );
  return (
    <figure>
      <figcaption>
        <b>{title}</b>
        <span className="tone-quiet">{texts.mediumFrom(texts.mediaKinds[kind], source)}</span>
      </figcaption>
      {picture && (
        <>
          {picture}
          <Button
            label={texts.enlargeOf(title)}
            words={texts.enlarge}
            icon={Maximize2}
            isSmall
            onPress={() => setLarge(true)}
          />
        </>
      )}
      {!picture && alt !== undefined && <p className="tone-quiet">{texts.noPicture(alt)}</p>}
      {text !== undefined && <p>{text}</p>}
      <Dialog
        isOpen={isLarge}
        onClose={() => setLarge(false)}
        title={title}
        size="large"
        isDismissable
        footer={<Button slot="close" label={texts.close} />}
      >
        <div className="medium-large">{picture}</div>
      </Dialog>
    </figure>
  );
}
