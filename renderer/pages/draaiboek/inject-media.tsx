/** What goes with an inject: which messages and pictures, and a picture from a file at once. */
import { itemOf, listOf } from '../../../shared/scenario/edit/draft.ts';
import type { InjectData, MediumData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { useDesk } from './draft-context.tsx';
import { useFinding } from './field-finding.tsx';
import { FormSection, OptionalText } from './form-parts.tsx';
import { formTexts } from './form-texts.ts';
import { newIdIn } from './new-items.ts';
import { PictureButton, usePicture } from './picture-field.tsx';
import { pictureTexts as texts } from './picture-texts.ts';
import { QuietChecks } from './quiet-fields.tsx';

export function InjectMedia({ inject }: { readonly inject: InjectData }) {
  const { draft, edit, editTogether, vocabulary } = useDesk();
  const finding = useFinding({ kind: 'injects', id: inject.id });
  const all = listOf(vocabulary.draft, 'media');
  const chosen = inject.media ?? [];
  const put = (media: readonly string[]) =>
    ({
      type: 'changeItem',
      list: 'injects',
      id: inject.id,
      part: { media: media.length === 0 ? undefined : [...media] },
    }) as const;
  const add = (picture: string, fileName: string) => {
    const id = newIdIn(draft, 'media', 'beeld');
    const title = fileName.replace(/\.[^.]*$/, '').slice(0, 120) || texts.newTitle;
    const item: MediumData = { id, kind: 'beeld', title, source: inject.from.slice(0, 80), picture };
    editTogether([{ type: 'addItem', list: 'media', item }, put([...chosen, id])]);
  };
  return (
    <FormSection title={formTexts.media} hint={texts.hint}>
      {all.length > 0 && (
        <QuietChecks
          label={formTexts.media}
          isLabelHidden
          options={all.map(({ id, title }) => ({ id, label: title || id }))}
          value={chosen}
          onChange={(ids) => edit(put(ids))}
          errorMessage={finding('media')}
        />
      )}
      {chosen.map((id) => {
        const medium = itemOf(draft, 'media', id);
        return medium?.picture !== undefined && <ChosenPicture key={id} medium={medium} />;
      })}
      <div className="form-actions">
        <PictureButton label={texts.add} onTaken={add} />
      </div>
    </FormSection>
  );
}

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
