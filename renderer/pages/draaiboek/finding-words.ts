/**
 * A finding as an adviser reads it: whole sentences, with the name of its part before it where it stands away from
 * that part. The words for the file and its ids are for the command line.
 */
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { type Place, placeFinder } from '../../../shared/scenario/edit/place.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import type { FillName } from './filled-names.tsx';
import { partNamer } from './part-name.ts';

const wordsOf = ({ message, hint, plain }: Finding): string => plain ?? `${message}: ${hint}.`;

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For beside the part or field that it is about. */
export const findingSentence = (finding: Finding, fill: FillName): string =>
  `${withCapital(fill(wordsOf(finding)))}${finding.isWarning ? ` ${texts.warningAllows}` : ''}`;

/** What stands in the way of publishing before what does not. */
export const faultsFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ isWarning }) => !isWarning),
  ...findings.filter(({ isWarning }) => isWarning),
];

/** `2 bevindingen, 3 opmerkingen`: what stands in the way of publishing, and what does not. */
export function verdictOn(findings: readonly Finding[]): string {
  const faults = findings.filter(({ isWarning }) => !isWarning).length;
  const remarks = findings.length - faults;
  return remarks === 0 ? texts.findings(faults) : `${texts.findings(faults)}, ${texts.remarks(remarks)}`;
}

export interface NamedFinding {
  readonly place: Place;
  /** `Inject 12 ‘Ponton los’`. */
  readonly name: string;
  /** Without whether it stands in the way of publishing: the list says that above it. */
  readonly text: string;
  /** The text as it stands beside its field. */
  readonly sentence: string;
  readonly isWarning: boolean;
}

/** For a list of all parts. */
export function namedFindings(
  draft: ScenarioDraft,
  findings: readonly Finding[],
  fill: FillName,
): readonly NamedFinding[] {
  const find = placeFinder(draft);
  const nameOf = partNamer(draft);
  return findings.map((finding) => {
    const place = find(finding.path);
    const isWarning = finding.isWarning === true;
    const sentence = findingSentence(finding, fill);
    return { place, name: fill(nameOf(place)), text: fill(wordsOf(finding)), sentence, isWarning };
  });
}
