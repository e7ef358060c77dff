/** What goes with an inject: which messages and pictures, and a picture from a file at once. */
import { memo } from 'react';
import { freshId } from '../../../shared/scenario/edit/draft.ts';
import type { InjectData, MediumData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choice-fields.tsx';
import { type Desk, useDesk } from './draft-context.tsx';
import { useFinding } from './field-finding.tsx';
import { FormSection, OptionalText } from './form-parts.tsx';
import { formTexts } from './form-texts.ts';
import { PictureButton, usePicture } from './picture-field.tsx';
import { pictureTexts as texts } from './picture-texts.ts';

export function InjectMedia({ inject }: { readonly inject: InjectData }) {
  const { draft, edit, editTogether, vocabulary } = useDesk();
  const finding = useFinding({ kind: 'injects', id: inject.id });
  return (
    <MediaSection
      injectId={inject.id}
      from={inject.from}
      chosen={inject.media ?? NONE}
      media={draft.media ?? NONE}
      named={vocabulary.draft.media ?? NONE}
      problem={finding('media')}
      edit={edit}
      editTogether={editTogether}
    />
  );
}

const NONE: readonly never[] = [];

interface MediaSectionProps extends Pick<Desk, 'edit' | 'editTogether'> {
  readonly injectId: string;
  readonly from: string;
  readonly chosen: readonly string[];
  readonly media: readonly MediumData[];
  /** With the names of the gemeente. */
  readonly named: readonly MediumData[];
  readonly problem: string | undefined;
}

/** Apart, so that typing in the inject does not draw it anew. */
const MediaSection = memo((props: MediaSectionProps) => {
  const { injectId, from, chosen, media, named, problem, edit, editTogether } = props;
  const putting = (ids: readonly string[]) => {
    const part = { media: ids.length === 0 ? undefined : [...ids] };
    return { type: 'changeItem', list: 'injects', id: injectId, part } as const;
  };
  const add = (picture: string, fileName: string) => {
    const id = freshId(new Set(media.map((medium) => medium.id)), 'beeld');
    const title = fileName.replace(/\.[^.]*$/, '').slice(0, 120) || texts.newTitle;
    const item: MediumData = { id, kind: 'beeld', title, source: from.slice(0, 80), picture };
    editTogether([{ type: 'addItem', list: 'media', item }, putting([...chosen, id])]);
  };
  return (
    <FormSection title={formTexts.media} hint={texts.hint}>
      {named.length > 0 && (
        <CheckboxGroup
          label={formTexts.media}
          isLabelHidden
          options={named.map(({ id, title }) => ({ id, label: title || id }))}
          value={[...chosen]}
          onChange={(ids) => edit(putting(ids))}
          errorMessage={problem}
        />
      )}
      {media
        .filter(({ id, picture }) => picture !== undefined && chosen.includes(id))
        .map((medium) => (
          <ChosenPicture key={medium.id} medium={medium} />
        ))}
      <div className="form-actions">
        <PictureButton label={texts.add} onTaken={add} />
      </div>
    </FormSection>
  );
});

function ChosenPicture({ medium }: { readonly medium: MediumData }) {
  const { edit, openForm } = useDesk();
  const finding = useFinding({ kind: 'media', id: medium.id });
  const url = usePicture(medium.picture);
  const { id, title, alt } = medium;
  return (
    <div className="chosen-picture">
      {url === null ? (
        <p className="field-error">{texts.missing}</p>
      ) : (
        <img src={url} alt={alt ?? texts.noAlt} />
      )}
      <div>
        <b>{title}</b>
        <OptionalText
          label={formTexts.alt}
          rows={2}
          value={alt}
          onChange={(next) => edit({ type: 'changeItem', list: 'media', id, part: { alt: next } })}
          errorMessage={finding('alt')}
        />
        <Button
          label={texts.open(title)}
          words={texts.edit}
          isSmall
          onPress={() => openForm({ kind: 'media', id })}
        />
      </div>
    </div>
  );
}
