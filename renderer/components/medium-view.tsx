/** One picture or message that goes with an inject, as the staff prepares it and as the players get it. */
import { Maximize2 } from 'lucide-react';
import { useState } from 'react';
import type { ReleasedMedium } from '../../shared/exercise/released-media.ts';
import { pictureUrl } from '../../shared/scenario/picture-file.ts';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { mediumTexts as texts } from './medium-texts.ts';

export function MediumView({ medium }: { readonly medium: ReleasedMedium }) {
  const { kind, title, source, text, alt, picture } = medium;
  const [isLarge, setLarge] = useState(false);
  const image = picture && <img src={pictureUrl(picture.name, picture.content)} alt={alt ?? ''} />;
  return (
    <figure>
      <figcaption>
        <b className="user-text" dir="auto">
          {title}
        </b>
        <span className="tone-quiet user-text" dir="auto">
          {texts.from(texts.kinds[kind], source)}
        </span>
      </figcaption>
      {image && (
        <>
          {image}
          <Button
            label={texts.enlargeOf(title)}
            words={texts.enlarge}
            icon={Maximize2}
            isSmall
            onPress={() => setLarge(true)}
          />
        </>
      )}
      {!image && alt !== undefined && <p className="tone-quiet">{texts.noPicture(alt)}</p>}
      {text !== undefined && (
        <p className="medium-text user-text" dir="auto">
          {text}
        </p>
      )}
      <Dialog
        isOpen={isLarge}
        onClose={() => setLarge(false)}
        title={title}
        size="large"
        isDismissable
        footer={<Button slot="close" label={nl.common.close} />}
      >
        <div className="medium-large">{image}</div>
      </Dialog>
    </figure>
  );
}
