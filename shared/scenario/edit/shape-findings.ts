/**
 * What the shape of a draft lacks, in the words of the editor: where, what is wrong and what to do about it.
 * Says nothing of what a scenario means; `check.ts` does.
 */
import type { z } from 'zod';
import { deepestIssue } from '../../dutch-issues.ts';
import type { Finding } from '../check.ts';
import { pathById } from '../finding-path.ts';
import { fieldName } from './field-names.ts';

type Issue = z.core.$ZodIssue;

/** @param draft what was parsed, of any shape; with `dutchIssue` as its words */
export function shapeFindings(draft: unknown, issues: readonly Issue[]): readonly Finding[] {
  return issues.map((found) => {
    const issue = deepestIssue(found);
    const path = pathById(draft, issue.path);
    const plain = wholeSentence(path, issue);
    return {
      path,
      message: [fieldName(issue.path), messageOf(issue)].filter(Boolean).join(' '),
      hint: hintFor(issue),
      ...(plain !== null && { plain }),
    };
  });
}

const messageOf = (issue: Issue): string =>
  issue.code === 'invalid_type' && issue.expected === 'int' ? 'is geen heel getal' : issue.message;

function hintFor(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return 'maak dit korter';
      return issue.origin === 'array' ? 'haal er weg' : 'vul een kleiner getal in';
    case 'too_small':
      if (issue.origin === 'string') return 'vul dit aan';
      return issue.origin === 'array' ? 'voeg er toe' : 'vul een groter getal in';
    case 'invalid_type':
      return issue.expected === 'int' ? 'vul een heel getal in' : 'vul dit aan';
    case 'custom':
      return 'vul dit aan';
    default:
      return 'verbeter dit';
  }
}

/** A list that is empty or too short, a name that was not chosen: what to do differs by place. */
const SENTENCES: readonly (readonly [place: RegExp, codes: readonly Issue['code'][], plain: string])[] = [
  [/^injects$/, ['too_small'], 'er is nog geen inject. Kies Toevoegen en dan Inject.'],
  [/^injects$/, ['too_big'], 'er zijn te veel injects. Haal er weg.'],
  [/^objectives$/, ['too_small'], 'er is nog geen oefendoel. Kies Toevoegen en dan Oefendoel.'],
  [/^roles$/, ['too_small'], 'er doet nog geen rol mee. Kies ten minste één rol.'],
  [/^phases\.initial$/, ['invalid_format'], 'er is nog geen fase. Kies Toevoegen en dan Fase.'],
  [
    /^regions\..*initial$/,
    ['invalid_format'],
    'er is nog geen fase. Voeg een fase toe, of verwijder de kaart.',
  ],
  [/^phases\..*initial$/, ['invalid_format'], 'er is geen eerste fase. Kies waar deze fase begint.'],
  [/^phases\..*\.to$/, ['invalid_format'], 'gaat nergens heen. Kies een fase.'],
  [/^injects\.[^.]+\.to$/, ['too_small'], 'gaat naar niemand. Kies ten minste één ontvanger.'],
  [/^injects\.[^.]+\.objectives$/, ['too_small'], 'hoort bij geen oefendoel. Kies ten minste één oefendoel.'],
  [/^injects\.[^.]+\.number$/, ['too_big'], 'het nummer is te hoog. Vul een kleiner nummer in.'],
  [
    /^injects\..*release\./,
    ['invalid_format'],
    'wacht nog nergens op. Kies bij Moment waarop deze inject komt.',
  ],
  [/^gates\.[^.]+\.owner$/, ['invalid_format'], 'heeft geen eigenaar. Kies wie hierover beslist.'],
  [/^gates\..*opens\./, ['invalid_format'], 'gaat nooit open. Kies waarmee dit beslispunt opent.'],
  [
    /^gates\.[^.]+\.options$/,
    ['too_small'],
    'heeft minder dan twee mogelijkheden. Voeg een mogelijkheid toe.',
  ],
  [/^clocks\..*starts\./, ['invalid_format'], 'begint nooit. Kies waarmee deze termijn begint.'],
  [/^clocks\..*metBy\./, ['invalid_format'], 'wordt nooit gehaald. Kies met welk besluit.'],
  [/^responseCards\.[^.]+\.says$/, ['too_small'], 'zegt nog niets. Schrijf ten minste één zin.'],
  [
    /^variables\.[^.]+\.curve$/,
    ['too_small'],
    'het verloop heeft minder dan twee punten. Voeg een punt toe.',
  ],
  [
    /^variables\.[^.]+\.curve$/,
    ['custom'],
    'de punten staan niet op volgorde van tijd. Geef elk punt een eigen minuut, later dan die ervoor.',
  ],
  [/\.when\b/, ['invalid_format'], 'de voorwaarde zegt niet waar zij over gaat. Kies dat, of haal haar weg.'],
  [/\.when\b/, ['too_small'], 'de voorwaarde is leeg. Voeg er een toe, of haal haar weg.'],
  [/^media\.[^.]+$/, ['custom'], 'heeft geen tekst en geen beeld. Geef een tekst of een beeld.'],
  [/^media\..*picture$/, ['invalid_format'], 'het beeld klopt niet. Kies het beeld opnieuw.'],
  [
    /^startsAt$/,
    ['invalid_format', 'custom'],
    'het begin in het scenario is geen bestaand moment. Vul een datum en tijd in.',
  ],
];

const wholeSentence = (path: string, { code }: Issue): string | null =>
  SENTENCES.find(([place, codes]) => place.test(path) && codes.includes(code))?.[2] ?? null;
