/**
 * The legal grounds on which a decision of a GBT may rest, who holds each power at a GRIP level, and what the law
 * asks of him afterwards. Regions and laws change, so nothing here stops a decision: what does not fit is told.
 *
 * Sources: burgemeesters.nl on Gemeentewet 172-176 and Wvr 4-7 and 39; T&C Wvr on art. 39, which takes effect when
 * the RBT is convened. Duties marked as such in the text should be checked against the law of the day.
 */

import { inSentence } from '../dutch-words.ts';
import { isChair, roleName } from '../people/roles.ts';

export type PowerHolder = 'mayor' | 'regionChair';

export const POWER_HOLDER_LABELS: Readonly<Record<PowerHolder, string>> = {
  mayor: 'burgemeester',
  regionChair: 'voorzitter veiligheidsregio',
};

/** What has to be done after a decision, on its ground. */
export interface FollowUpDuty {
  readonly id: string;
  readonly label: string;
  /** Not asked of the chair of the region: Wvr art. 39 leaves out Gemeentewet art. 176 lid 3-6. */
  readonly isMayorOnly?: true;
}

/** Of the chair of the region, whatever power he used: one report of all that he decided. */
export const COUNCIL_REPORT: FollowUpDuty = {
  id: 'council-report',
  label: 'Schriftelijk verslag aan de gemeenteraden (Wvr art. 40; controleer dit)',
};

export interface LegalGround {
  readonly id: string;
  /** As a decision cites it. */
  readonly article: string;
  readonly title: string;
  /** Of the burgemeester; `dutiesAfter` knows those of the chair of the region. */
  readonly duties: readonly FollowUpDuty[];
  /** Passes to the chair of the region above the local level (Wvr art. 39); otherwise only there. */
  readonly holder: 'passes' | 'regionChair';
}

export const LEGAL_GROUNDS: readonly LegalGround[] = [
  {
    id: 'wvr-4',
    article: 'Wvr art. 4',
    title: 'gezag bij brand en ongevallen',
    duties: [],
    holder: 'passes',
  },
  {
    id: 'wvr-5',
    article: 'Wvr art. 5',
    title: 'opperbevel bij een ramp of de dreiging daarvan',
    duties: [],
    holder: 'passes',
  },
  {
    id: 'wvr-6',
    article: 'Wvr art. 6',
    title: 'aanwijzingen over ambulancevervoer',
    duties: [],
    holder: 'passes',
  },
  {
    id: 'wvr-7',
    article: 'Wvr art. 7',
    title: 'informatie aan bevolking en hulpverleners',
    duties: [],
    holder: 'passes',
  },
  {
    id: 'wvr-39',
    article: 'Wvr art. 39',
    title: 'bevoegdheden bij een ramp of crisis van meer dan plaatselijke betekenis',
    duties: [COUNCIL_REPORT],
    holder: 'regionChair',
  },
  {
    id: 'gemw-172',
    article: 'Gemeentewet art. 172',
    title: 'handhaving van de openbare orde, ook met een licht bevel (lid 3)',
    duties: [],
    holder: 'passes',
  },
  {
    id: 'gemw-175',
    article: 'Gemeentewet art. 175',
    title: 'noodbevel',
    duties: [
      { id: 'motivate', label: 'Noodbevel motiveren en bekendmaken aan wie het aangaat (controleer dit)' },
    ],
    holder: 'passes',
  },
  {
    id: 'gemw-176',
    article: 'Gemeentewet art. 176',
    title: 'noodverordening',
    duties: [
      {
        id: 'notify',
        label:
          'Noodverordening zo snel mogelijk sturen aan de raad, de commissaris van de Koning en de officier van justitie',
      },
      {
        id: 'ratify',
        label: 'Laten bekrachtigen in de eerstvolgende raad, anders vervalt de noodverordening',
        isMayorOnly: true,
      },
      { id: 'withdraw', label: 'Intrekken zodra de noodverordening niet meer nodig is' },
    ],
    holder: 'passes',
  },
];

const byId = new Map(LEGAL_GROUNDS.map((ground) => [ground.id, ground]));
export const legalGround = (id: string): LegalGround | undefined => byId.get(id);

/** Above the local level: from GRIP 4, or as soon as the RBT is convened. */
export interface Level {
  readonly grip: number;
  readonly isRbtConvened: boolean;
}

const isSupraLocal = ({ grip, isRbtConvened }: Level): boolean => grip >= 4 || isRbtConvened;

export const powerHolderAt = (level: Level): PowerHolder => (isSupraLocal(level) ? 'regionChair' : 'mayor');

/** The grounds that fit the level, in the order of the laws. */
export const groundsAt = (level: Level): readonly LegalGround[] =>
  LEGAL_GROUNDS.filter(({ holder }) => holder === 'passes' || isSupraLocal(level));

/** How a decider is written who is the chair of the region. */
export const REGION_CHAIR = 'Voorzitter veiligheidsregio';

const isMayor = (decider: string): boolean => isChair(decider) || /burgemeester/i.test(decider);
const isRegionChair = (decider: string): boolean => /voorzitter.*(veiligheidsregio|\bVR\b)/i.test(decider);

interface Grounded {
  readonly groundId: string | null;
  /** A role id, or a person or function in words. */
  readonly decider: string;
}

/**
 * What the law asks after a decision. Those of the chair of the region hold where he held the powers and decided;
 * otherwise the decision is one of the burgemeester, with his duties.
 * @param holder who held the powers when it was confirmed
 */
export function dutiesAfter({ groundId, decider }: Grounded, holder: PowerHolder): readonly FollowUpDuty[] {
  const duties = (groundId === null ? undefined : legalGround(groundId))?.duties;
  if (!duties) return [];
  if (holder === 'mayor' || !isRegionChair(decider)) return duties;
  const own = duties.filter((duty) => !duty.isMayorOnly && duty !== COUNCIL_REPORT);
  return [...own, COUNCIL_REPORT];
}

const whyRegional = ({ grip }: Level): string => (grip >= 4 ? `Bij GRIP ${grip}` : 'Nu het RBT bijeen is,');
const atLevel = ({ grip }: Level): string => (grip === 0 ? 'Zonder GRIP' : `Bij GRIP ${grip}`);

/**
 * What does not fit between a ground, who decides, and the level, in Dutch; null when it fits. Below the regional
 * level anybody may decide what needs no ground, but the chair of the region.
 */
export function authorityWarning(groundId: string | null, decider: string, level: Level): string | null {
  const ground = groundId === null ? undefined : legalGround(groundId);
  if (isSupraLocal(level)) {
    if (isRegionChair(decider)) return null;
    const powers = ground ? 'deze bevoegdheid' : 'de meeste bevoegdheden';
    return `${whyRegional(level)} heeft de voorzitter veiligheidsregio ${powers} (Wvr art. 39). Het GBT adviseert.`;
  }
  if (ground?.holder === 'regionChair') {
    return `${ground.article} geldt pas vanaf GRIP 4 of als het RBT bijeen is. Nu beslist de burgemeester.`;
  }
  if (ground) {
    return isMayor(decider)
      ? null
      : `${atLevel(level)} heeft de burgemeester deze bevoegdheid (${ground.article}).`;
  }
  return isRegionChair(decider)
    ? 'De voorzitter veiligheidsregio beslist pas vanaf GRIP 4 of als het RBT bijeen is. Nu beslist de burgemeester.'
    : null;
}

/**
 * As `authorityWarning`, and also of who confirms: in the beleidsteam that is never the chair of the region.
 * @param confirmer his role in the team; null for the leader, on the word of a chair
 */
export function confirmWarning(
  { groundId, decider }: Grounded,
  confirmer: string | null,
  level: Level,
): string | null {
  const warning = authorityWarning(groundId, decider, level);
  if (!isSupraLocal(level)) return warning;
  const lead = warning === null ? whyRegional(level) : `${warning} Daarom`;
  const who =
    confirmer === null
      ? '. Ga na of het woord van hem of haar komt.'
      : `, niet de ${inSentence(roleName(confirmer))}.`;
  return `${lead} bekrachtigt de voorzitter veiligheidsregio${who}`;
}
