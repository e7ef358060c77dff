/**
 * The abbreviations of the field and what they stand for, as the texts of a scenario may use them without telling;
 * and those that have had their time or are not of here, with what to write now. Data only: who reads a text
 * decides what to do with a word that is not in here (`check-terms.ts`).
 */
import { DAILY_TERMS } from './glossary-daily.ts';
import { PUBLIC_TERMS } from './glossary-public.ts';
import { SAFETY_TERMS } from './glossary-safety.ts';

export interface GlossaryTerm {
  readonly term: string;
  /** Written out, in Dutch. */
  readonly meaning: string;
  /** Where the term and its meaning come from. */
  readonly source: string;
}

export type TermRows = readonly (readonly [term: string, meaning: string])[];
const of = (source: string, rows: TermRows): readonly GlossaryTerm[] =>
  rows.map(([term, meaning]) => ({ term, meaning, source }));

export const GLOSSARY: readonly GlossaryTerm[] = [
  ...of('Besluit veiligheidsregio’s, artikel 2.1.1; regionale crisisplannen', [
    ['GRIP', 'gecoördineerde regionale incidentbestrijdingsprocedure'],
    ['CoPI', 'commando plaats incident'],
    ['COPI', 'commando plaats incident, zoals LCMS het schrijft'],
    ['ROT', 'regionaal operationeel team'],
    ['GBT', 'gemeentelijk beleidsteam'],
    ['RBT', 'regionaal beleidsteam'],
    ['TBZ', 'team bevolkingszorg'],
    ['SGBO', 'staf grootschalig en bijzonder optreden (politie)'],
    ['CACO', 'calamiteitencoördinator van de meldkamer, zoals LCMS het schrijft'],
    ['OT', 'operationeel team'],
  ]),
  ...of('Nationale crisisstructuur', [
    ['NCC', 'Nationaal Crisiscentrum'],
    ['NCTV', 'Nationaal Coördinator Terrorismebestrijding en Veiligheid'],
    ['ICCb', 'Interdepartementale Commissie Crisisbeheersing'],
    ['MCCb', 'Ministeriële Commissie Crisisbeheersing'],
    ['LOCC', 'Landelijk Operationeel Coördinatiecentrum'],
    ['BZK', 'ministerie van Binnenlandse Zaken en Koninkrijksrelaties'],
    ['CdK', 'commissaris van de Koning'],
  ]),
  ...of('Bevolkingszorg op orde; deelplannen bevolkingszorg', [
    ['OvD', 'officier van dienst'],
    ['OvD-Bz', 'officier van dienst bevolkingszorg'],
    ['OvD-BZ', 'officier van dienst bevolkingszorg'],
    ['OvD-G', 'officier van dienst geneeskundig'],
    ['AC-Bz', 'algemeen commandant bevolkingszorg'],
    ['AC', 'algemeen commandant, of actiecentrum'],
    ['HTO', 'hoofd taakorganisatie'],
    ['HIN', 'hoofd informatie (bevolkingszorg)'],
    ['HON', 'hoofd ondersteuning (bevolkingszorg)'],
    ['HCOM', 'hoofd crisiscommunicatie'],
    ['BZ', 'bevolkingszorg'],
    ['ACB', 'adviseur crisisbeheersing'],
  ]),
  ...of('Organisaties en functies in de crisisbeheersing', [
    ['VR', 'veiligheidsregio'],
    ['VRU', 'Veiligheidsregio Utrecht'],
    ['GHOR', 'geneeskundige hulpverleningsorganisatie in de regio'],
    ['GGD', 'gemeentelijke of gemeenschappelijke gezondheidsdienst'],
    ['DPG', 'directeur publieke gezondheid'],
    ['AGS', 'adviseur gevaarlijke stoffen (brandweer)'],
    ['GAGS', 'gezondheidskundig adviseur gevaarlijke stoffen'],
    ['RIVM', 'Rijksinstituut voor Volksgezondheid en Milieu'],
    ['KNMI', 'Koninklijk Nederlands Meteorologisch Instituut'],
    ['OM', 'Openbaar Ministerie'],
    ['OvJ', 'officier van justitie'],
    ['RWS', 'Rijkswaterstaat'],
    ['RMA', 'regionaal militair adviseur'],
    ['OVR', 'officier veiligheidsregio (Defensie)'],
    ['WAT', 'waterschapsactieteam'],
    ['WOT', 'waterschap operationeel team'],
    ['WBT', 'waterschapsbeleidsteam'],
    ['VNG', 'Vereniging van Nederlandse Gemeenten'],
    ['COT', 'instituut voor veiligheids- en crisismanagement'],
    ['WMCN', 'Watermanagementcentrum Nederland'],
    ['LCO', 'landelijke coördinatiecommissie overstromingsdreiging'],
    ['MK', 'meldkamer'],
  ]),
  ...of('Cyberbeveiliging en privacy', [
    ['CISO', 'chief information security officer: adviseur informatiebeveiliging'],
    ['FG', 'functionaris gegevensbescherming'],
    ['AP', 'Autoriteit Persoonsgegevens'],
    ['IBD', 'Informatiebeveiligingsdienst voor gemeenten'],
    ['NCSC', 'Nationaal Cyber Security Centrum'],
    ['CSIRT', 'team dat bij een digitaal incident helpt'],
    ['CERT', 'team dat bij een digitaal incident helpt'],
    ['THTC', 'team High Tech Crime van de politie'],
    ['BIO2', 'Baseline Informatiebeveiliging Overheid, tweede versie'],
    ['NIS2', 'Europese richtlijn over digitale veiligheid'],
    ['AVG', 'Algemene verordening gegevensbescherming'],
  ]),
  ...of('Vergaderen, vastleggen en oefenen', [
    ['BOB', 'beeldvorming, oordeelsvorming, besluitvorming'],
    ['BOBOC', 'beeldvorming, oordeelsvorming, besluitvorming, opdracht, controle'],
    ['LCMS', 'Landelijk Crisismanagementsysteem'],
    ['NL-Alert', 'alarmbericht van de overheid op de mobiele telefoon'],
    ['OTO', 'opleiden, trainen, oefenen'],
    ['NAP', 'Normaal Amsterdams Peil'],
    ['LDHO', 'landelijk draaiboek hoogwater en overstromingsdreiging'],
    ['SMART', 'specifiek, meetbaar, acceptabel, realistisch, tijdgebonden'],
    ['WOM', 'Wet openbare manifestaties'],
    ['TLP', 'afspraak over het delen van vertrouwelijke berichten'],
  ]),
  ...of('algemeen bekend', [...SAFETY_TERMS, ...PUBLIC_TERMS, ...DAILY_TERMS]),
];

export interface OtherTerm {
  readonly term: string;
  /** What a text says in its place, and why. */
  readonly say: string;
}

/** Terms that a text had better not use, or not without telling what they stand for. */
export const OTHER_TERMS: readonly OtherTerm[] = [
  { term: 'IFV', say: 'heet nu NIPV (Nederlands Instituut Publieke Veiligheid)' },
  { term: 'NIFV', say: 'heet nu NIPV (Nederlands Instituut Publieke Veiligheid)' },
  { term: 'NVBR', say: 'heet nu Brandweer Nederland' },
  { term: 'MSEL', say: 'schrijf draaiboek' },
  { term: 'CRIB', say: 'schrijf slachtofferinformatiesystematiek (SIS)' },
  { term: 'CTPI', say: 'schrijf CoPI' },
  { term: 'RAC', say: 'schrijf meldkamer' },
  { term: 'CPA', say: 'schrijf meldkamer ambulancezorg' },
  { term: 'COBRA', say: 'is een Brits crisisteam; schrijf in Nederland ICCb of MCCb' },
  { term: 'HBZ', say: 'schrijf algemeen commandant bevolkingszorg (AC-Bz)' },
  { term: 'ACGZ', say: 'schrijf voluit: algemeen commandant geneeskundige zorg (ACGZ)' },
  { term: 'KCR2', say: 'schrijf voluit: knooppunt coördinatie regio’s-Rijk (KCR2)' },
  { term: 'gemeentelijke kolom', say: 'schrijf bevolkingszorg' },
  { term: 'hoofd bevolkingszorg', say: 'schrijf algemeen commandant bevolkingszorg (AC-Bz)' },
  { term: 'leider team bevolkingszorg', say: 'schrijf algemeen commandant bevolkingszorg (AC-Bz)' },
  { term: 'hoofd actiecentrum', say: 'schrijf hoofd taakorganisatie (HTO)' },
  { term: 'regionaal coördinatieteam', say: 'schrijf regionaal operationeel team (ROT)' },
  { term: 'commando rampterrein', say: 'schrijf commando plaats incident (CoPI)' },
  { term: 'gemeentelijke rampenstaf', say: 'schrijf gemeentelijk beleidsteam (GBT)' },
  { term: 'gemeentelijk rampenplan', say: 'schrijf regionaal crisisplan' },
];
