/** Which abbreviations and names of roles and teams the checker asks about, and how an adviser answers. */
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../shared/people/roles.ts';
import { checkScenario } from '../../../shared/scenario/check.ts';
import { GLOSSARY, OTHER_TERMS } from '../../../shared/scenario/glossary.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { sampleInject, sampleScenario } from './sample-scenario.ts';

const sample = sampleScenario();
const found = (text: string, over: Partial<Scenario> = {}) =>
  checkScenario({
    ...sample,
    ...over,
    injects: [...sample.injects, sampleInject({ id: 'nieuw', number: 8, release: { at: 1 }, text })],
  }).map(({ path, message, hint, isWarning }) => ({ path, message, hint, isWarning }));
const warning = (term: string, hint: string) => ({
  path: 'injects.nieuw.text',
  message: `'${term}' staat niet in de begrippenlijst`,
  hint,
  isWarning: true,
});
const WRITE_OUT = 'schrijf het de eerste keer voluit, of zet het bij de partners of locaties';

describe('the static checker', () => {
  it.each([
    ['KCR2 vraagt om een beeld.', 'KCR2', 'schrijf voluit: knooppunt coördinatie regio’s-Rijk (KCR2)'],
    ['De ACGZ belt.', 'ACGZ', 'schrijf voluit: algemeen commandant geneeskundige zorg (ACGZ)'],
    ['COBRA komt bijeen.', 'COBRA', 'is een Brits crisisteam; schrijf in Nederland ICCb of MCCb'],
    ['Vraag het IFV.', 'IFV', 'heet nu NIPV (Nederlands Instituut Publieke Veiligheid)'],
    ['De Gemeentelijke kolom start op.', 'gemeentelijke kolom', 'schrijf bevolkingszorg'],
    ['Zie regel 12 van de MSEL; de MSEL is lang.', 'MSEL', 'schrijf draaiboek'],
    ['Het XYZT-overleg begint, en nog een XYZT-overleg.', 'XYZT', WRITE_OUT],
  ])('[CHK22] warns of a term that the glossary does not have: %s', (text, term, hint) => {
    expect(found(text)).toEqual([warning(term, hint)]);
  });

  it('[CHK23] takes a term that the scenario writes out once, or has as a partner or a location', () => {
    expect([
      found('Het knooppunt van regio’s en Rijk (KCR2) belt. KCR2 wil een beeld.'),
      found('KCR2 (het knooppunt van regio’s en Rijk) belt.'),
      found('Het XYZT belt.', { partners: ['Stichting XYZT'] }),
      found('Het XYZT is dicht.', { locations: [{ name: 'Gebouw XYZT', kind: 'kantoor' }] }),
    ]).toEqual([[], [], [], []]);
  });

  it.each([
    'Het GBT, het ROT en het CoPI overleggen; de OvD-Bz en de OvD’s bellen de GHOR.',
    'De ICT-leverancier en de GRIP-niveaus; de AVG; het KNMI; ProRail; WhatsApp; de N835 en de A2.',
    'NIEMAND zegt iets! Ga NU WEG. ALLES ligt op straat. CODE ZWART IN Waterveen!!',
    'BEELD VAN NU\nHet beeld is helder.\nHOE VERDER',
    'De ME en DSI staan klaar; de SEH is vol, de NVWA en IGJ kijken mee. De VC met JenV en OOV begint.',
    'VVD, CDA en PvdA vragen het na; RTL en het AD ook. De BSO, het ROC, de HEMA, AH en IKEA sluiten.',
    'Er is LPG gelekt. MFA stond uit, de RDP-poort open, zegt het SOC. KPN valt uit. De KNRM helpt; LVB; WTS.',
    'Stort op NL00 OEFE 0417 1640 30. DTG 140630A FEB.',
    'Er is GAS! Het gas stinkt. Kenteken AB-123-C, 4143 AB Waterveen, fase III.',
  ])('[CHK24] takes the terms of the glossary, names, codes and cries: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('[CHK24] knows the terms in the names of the roles, and every term once', () => {
    const terms = GLOSSARY.map(({ term }) => term);
    const inRoles = ROLES.flatMap(({ label }) => label.match(/\b\p{Lu}{2,}\b/gu) ?? []);
    expect(inRoles.filter((term) => !terms.includes(term))).toEqual([]);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(OTHER_TERMS.filter(({ term }) => terms.includes(term))).toEqual([]);
  });
});
