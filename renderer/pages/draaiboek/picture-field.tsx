/** Choosing a picture file, and the picture of a medium with what it shows in words. */
import { ImagePlus, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { FileTrigger } from 'react-aria-components';
import { pictureUrl } from '../../../shared/scenario/picture-file.ts';
import type { MediumData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { useDesk, usePictures } from './draft-context.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { FormSection, OptionalText } from './form-parts.tsx';
import { formTexts } from './form-texts.ts';
import { pictureTexts as texts } from './picture-texts.ts';

interface PictureButtonProps {
  readonly label: string;
  /** @param fileName as it was called on the computer */
  readonly onTaken: (name: string, fileName: string) => void;
}

export function PictureButton({ label, onTaken }: PictureButtonProps) {
  const pictures = usePictures();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setBusy(true);
    setProblem(null);
    const taken = await pictures.take(file);
    setBusy(false);
    if (taken.ok) onTaken(taken.name, file.name);
    else setProblem(taken.message);
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['image/svg+xml', 'image/png', 'image/jpeg']}
        onSelect={(files) => void take(files)}
      >
        <Button label={label} icon={ImagePlus} isSmall isPending={isBusy} />
      </FileTrigger>
      <span role="status" className="visually-hidden">
        {isBusy && texts.busy}
      </span>
      <div role="alert">{problem !== null && <FieldFinding text={problem} />}</div>
    </>
  );
}

/** Null while the hub has no picture of that name. */
export function usePicture(name: string | undefined): string | null {
  const pictures = usePictures();
  const media = useSyncExternalStore(pictures.media.subscribe, pictures.media.get, pictures.media.get);
  const content = name === undefined ? undefined : media[name];
  return name === undefined || content === undefined ? null : pictureUrl(name, content);
}

export function PictureField({ medium }: { readonly medium: MediumData }) {
  const { edit, editTogether } = useDesk();
  const finding = useFinding({ kind: 'media', id: medium.id });
  const url = usePicture(medium.picture);
  const changing = (part: Partial<MediumData>) =>
    ({ type: 'changeItem', list: 'media', id: medium.id, part }) as const;
  const hasPicture = medium.picture !== undefined;
  return (
    <FormSection title={texts.picture} hint={texts.hint}>
      {url !== null && <img className="picture-preview" src={url} alt={medium.alt ?? texts.noAlt} />}
      {hasPicture && url === null && <FieldFinding text={texts.missing} />}
      <FieldFinding text={finding('picture')} />
      <div className="form-actions">
        <PictureButton
          label={hasPicture ? texts.replace : texts.choose}
          onTaken={(picture) => editTogether([changing({ picture })])}
        />
        {hasPicture && (
          <Button
            label={texts.remove}
            icon={X}
            isSmall
            onPress={() => editTogether([changing({ picture: undefined, alt: undefined })])}
          />
        )}
      </div>
      {hasPicture && (
        <OptionalText
          label={formTexts.alt}
          value={medium.alt}
          onChange={(alt) => edit(changing({ alt }))}
          errorMessage={finding('alt')}
        />
      )}
    </FormSection>
  );
}
