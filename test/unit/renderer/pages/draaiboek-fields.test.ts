import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DeskContext, PicturesContext } from '../../../../renderer/pages/draaiboek/draft-context.tsx';
import { findingSentence } from '../../../../renderer/pages/draaiboek/finding-words.ts';
import { ItemForm } from '../../../../renderer/pages/draaiboek/item-form.tsx';
import { createPictureDesk } from '../../../../renderer/pages/draaiboek/picture-desk.ts';
import { dutchIssue } from '../../../../shared/dutch-issues.ts';
import { err } from '../../../../shared/result.ts';
import type { Finding } from '../../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../../shared/scenario/edit/draft.ts';
import { findingsByPlace, type Place, placeAt } from '../../../../shared/scenario/edit/place.ts';
import { vocabularyOf } from '../../../../shared/scenario/edit/sentence.ts';
import { shapeFindings } from '../../../../shared/scenario/edit/shape-findings.ts';
import { nameFiller } from '../../../../shared/scenario/municipality-profile.ts';
import { scenarioSchema } from '../../../../shared/scenario/schema.ts';
import { fullScenario } from '../../scenario/full-scenario.ts';
import { type OddDraft, oddNumbers, oddTexts, withLeaf } from '../../scenario/odd-fields.ts';

const fill = nameFiller({});
const all = fullScenario();
/** Of the injects only the one that has every field. */
const full = { ...all, injects: all.injects.slice(-1) };
const LONG = 'x'.repeat(7_000);
const nothing = () => undefined;
const unreached = async () => err({ type: 'Offline' } as const);

const findingsOf = (draft: unknown): readonly Finding[] =>
  shapeFindings(draft, scenarioSchema.safeParse(draft, { error: dutchIssue }).error?.issues ?? []);
const said = (draft: unknown): readonly string[] =>
  findingsOf(draft).map((each) => findingSentence(each, fill));

/** Texts beside the fields of a form. */
function besideFields(draft: ScenarioDraft, place: Place): string {
  const findings = findingsOf(draft);
  const desk = {
    draft,
    edit: nothing,
    editTogether: nothing,
    select: nothing,
    openForm: nothing,
    vocabulary: vocabularyOf(draft),
    findings: findingsByPlace(draft, findings),
  };
  const form = createElement(ItemForm, { place, onSeal: nothing, onRemove: nothing, onDuplicate: nothing });
  const markup = renderToStaticMarkup(
    createElement(
      PicturesContext,
      { value: createPictureDesk({ id: 'proef', desk: { addPicture: unreached }, media: {} }) },
      createElement(DeskContext, { value: desk }, form),
    ),
  );
  return [...markup.matchAll(/class="field-error"(.*?)<\/span>/gs)].join(' ').replaceAll('&#x27;', "'");
}

/** All texts and numbers at once. */
const odd = (text: string, number: number) =>
  [...oddTexts(full, [text]), ...oddNumbers(full, number)].reduce<unknown>(
    (draft, { path }) => withLeaf(draft, path, typeof leafAt(full, path) === 'string' ? text : number),
    full,
  ) as ScenarioDraft;

const leafAt = (value: unknown, path: OddDraft['path']): unknown =>
  path.reduce((inside, step) => (inside as Readonly<Record<string | number, unknown>>)[step], value);

describe('a field that is not right', () => {
  it('[DRB21] is called in its finding as in its form', () => {
    const names = new Set(
      [...oddTexts(full, [LONG])].map(({ draft }) => said(draft)[0]?.split(' is langer dan')[0]),
    );
    expect([...names]).toEqual([
      'Titel',
      'Samenvatting',
      'Crisispartner 1',
      'Indicator',
      'Het vak Personen bij ‘Gevolgen voor’',
      'Het vak Dieren bij ‘Gevolgen voor’',
      'Het vak Goederen bij ‘Gevolgen voor’',
      'Het vak Economie bij ‘Gevolgen voor’',
      'Naam van locatie 1',
      'Soort van locatie 1',
      'Spelersinstructie',
      'Achtergrond voor de staf',
      'Naam',
      'Eenheid',
      'Omschrijving',
      'Vraag',
      'Besluit van mogelijkheid 1',
      'Gevolg van mogelijkheid 1',
      'Besluit van mogelijkheid 2',
      'Gevolg van mogelijkheid 2',
      'Gevolg als niemand op tijd besluit',
      'Wet en artikel',
      'Bron',
      'Tekst',
      'Beschrijving van het beeld',
      'Wie de responscel speelt',
      'Wat deze persoon weet',
      'Zin 1 van wat deze persoon zegt',
      'Zin 2 van wat deze persoon zegt',
      'Wat deze persoon voor zich houdt',
      'Afzender',
      'Onderwerp',
      'Verwachte reactie',
      'Vraag voor de waarnemer',
      'Notitie van de voorbereiding',
    ]);
    const numbers = [...oddNumbers(full, 999_999)];
    expect([...new Set(numbers.flatMap(({ draft }) => said(draft)))].slice(1)).toEqual([
      'Minuut van punt 1 van het verloop is meer dan een week: vul een kleiner getal in.',
      'De punten staan niet op volgorde van tijd. Geef elk punt een eigen minuut, later dan die ervoor.',
      'Minuut van punt 2 van het verloop is meer dan een week: vul een kleiner getal in.',
      'Minuut van punt 3 van het verloop is meer dan een week: vul een kleiner getal in.',
      'Tijd na het begin van de fase is meer dan een week: vul een kleiner getal in.',
      'Vast moment is meer dan een week: vul een kleiner getal in.',
      'Moment waarop dit opent is meer dan een week: vul een kleiner getal in.',
      'Beslistijd is meer dan een week: vul een kleiner getal in.',
      'Termijn is meer dan dertig dagen: vul een kleiner getal in.',
      'Moment is meer dan een week: vul een kleiner getal in.',
    ]);
  });

  it('[DRB21] has its finding beside it', () => {
    const unmarked = [odd('', -1), odd(LONG, 999_999)].flatMap((draft) =>
      [...findingsByPlace(draft, findingsOf(draft))].flatMap(([key, findings]) => {
        const beside = besideFields(draft, placeAt(draft, key));
        return findings.filter((finding) => !beside.includes(findingSentence(finding, fill)));
      }),
    );
    expect(unmarked.map(({ path }) => path)).toEqual([]);
  });
});
