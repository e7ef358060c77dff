/**
 * What comes before the chapters: what this document is about and its standing; then the contents, how to
 * read it and who took part. Says that this is an exercise before it says anything else.
 */
import type { Content } from 'pdfmake/interfaces';
import { municipalityName } from '../../shared/dutch-words.ts';
import {
  calendarDate,
  scenarioLongDate,
  scenarioTime,
  wallClock,
  wallDate,
} from '../../shared/exercise/time-format.ts';
import type { ReportModel } from '../../shared/report/report-model.ts';
import { ACCENT, definitions, INK_SOFT, note, paragraph, sectionHeading } from './page-style.ts';

const SCOPE_LABELS = { local: 'lokaal', regional: 'regionaal' } as const;

export function documentName({ title }: ReportModel): string {
  return title.status === 'ended' ? 'Evaluatieverslag' : 'Tussenstand';
}

function statusText({ title, lastMs }: ReportModel): string {
  switch (title.status) {
    case 'planned':
      return 'Concept; de oefening is nog niet gestart';
    case 'running':
      return `Concept; tussenstand om ${scenarioTime(title.plan.scenarioStartsAt, lastMs)} scenariotijd, de oefening loopt nog`;
    default:
      return 'Concept';
  }
}

function heldText({ title }: ReportModel): string {
  const { startedWallMs, endedWallMs } = title;
  if (startedWallMs === null) return 'nog niet gehouden';
  const from = `${wallDate(startedWallMs)}, ${wallClock(startedWallMs)}`;
  return endedWallMs === null ? `${from}, nog niet beëindigd` : `${from} tot ${wallClock(endedWallMs)}`;
}

/** One exercise went on from another: what came before is theirs both. */
function originOf({ title: { forkedFrom, plan } }: ReportModel): readonly (readonly [string, string])[] {
  if (forkedFrom === null) return [];
  const time = scenarioTime(plan.scenarioStartsAt, forkedFrom.atMs);
  return [
    [
      'Tijdsprong terug',
      `Vervolg van ‘${forkedFrom.name}’, opnieuw vanaf ${time} scenariotijd. Wat daarvoor ligt, is overgenomen uit die oefening.`,
    ],
  ];
}

export function titlePage(model: ReportModel): Content {
  const { plan } = model.title;
  return [
    { text: 'OEFENING', fontSize: 46, bold: true, margin: [0, 34, 0, 0], lineHeight: 1 },
    {
      canvas: [{ type: 'rect', x: 0, y: 0, w: 54, h: 3, color: ACCENT }],
      margin: [0, 8, 0, 40],
    },
    { text: documentName(model), fontSize: 14, color: INK_SOFT, margin: [0, 0, 0, 2] },
    { text: plan.name, fontSize: 27, bold: true, lineHeight: 1.05 },
    { text: municipalityName(plan.municipality), fontSize: 14, margin: [0, 4, 0, 34] },
    definitions([
      ['Gepland op', `${calendarDate(plan.date)}, ${plan.startTime}`],
      ['Gehouden op', heldText(model)],
      ['Reikwijdte', SCOPE_LABELS[plan.scope]],
      ['Hoogste team', plan.highestTeam],
      ['Scenario', `${plan.scenarioTitle}, versie ${plan.scenarioVersion}`],
      ['Oefenleider', plan.leaderName || 'niet ingevuld'],
      ['Status', statusText(model)],
      ...originOf(model),
    ]),
    {
      ...(note(
        `Dit verslag is gemaakt uit het logboek van deze oefening, regel 1 tot en met ${model.head.seq}.`,
      ) as object),
      margin: [0, 16, 0, 0],
    } as Content,
  ];
}

export function contentsAndCast(model: ReportModel): Content {
  const { startedWallMs, plan, roles } = model.title;
  const startsAt = `${scenarioLongDate(plan.scenarioStartsAt, 0)} ${scenarioTime(plan.scenarioStartsAt, 0)}`;
  const start =
    startedWallMs === null
      ? `Het scenario begint op ${startsAt}.`
      : `Het scenario begint op ${startsAt}; dat was ${wallClock(startedWallMs)} werkelijke tijd.`;
  return [
    {
      toc: {
        title: { text: 'Inhoud', style: 'chapter' },
        numberStyle: { color: INK_SOFT },
      },
      pageBreak: 'before',
    },
    { text: 'Leeswijzer', style: 'section', margin: [0, 24, 0, 5] },
    paragraph(
      `Tijden in dit verslag zijn scenariotijd: de klok in het scenario. ${start} Bij een pauze of noodstop staat deze klok stil; bij een tijdsprong of hogere snelheid loopt hij vooruit. Waar een andere tijd staat, staat dat erbij. Het volledige logboek geeft bij elke regel ook de oefentijd: de grote klok op het scherm van de oefenleider, die bij de start begint en gelijk met de scenariotijd loopt.`,
    ),
    paragraph(
      'Alle gegevens komen uit het logboek. Het verslag beschrijft wat is vastgelegd. Het beoordeelt geen personen. Een teken dat het lettertype van dit verslag niet heeft, staat als code tussen haken, zoals [U+0041]; in het logboek staat het teken zelf.',
    ),
    sectionHeading('Rolbezetting'),
    roles.length === 0
      ? paragraph('Er zijn geen rollen toegewezen.')
      : definitions(
          roles.map(({ role, person }) => [role, person]),
          { labelWidth: 270, isDense: true },
        ),
  ];
}
