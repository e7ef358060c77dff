/** Numbers and addresses in a text that people could call, mail or open, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { contactsIn } from '../../../shared/scenario/contact-details.ts';

describe('the static checker', () => {
  it.each([
    ['Bel (030) 286 00 00.', '(030) 286 00 00'],
    ['Bel 0344 - 57 91 11 voor hulp.', '0344 - 57 91 11'],
    ['Nummer: 030.2860000', '030.2860000'],
    ['Kantoor: tel. 2860000', 'tel. 2860000'],
    ['Bel 286 00 00 na vijf uur', 'Bel 286 00 00'],
    ['Bel +31 (0)30 286 00 00', '+31 (0)30 286 00 00'],
    ['Bel 0031302860000', '0031302860000'],
    ['Bel +31 30 286 00 00', '+31 30 286 00 00'],
    ['Bel +32 2 123 45 67', '+32 2 123 45 67'],
    ['App naar 06 12 34 56 78', '06 12 34 56 78'],
    ['App naar 06-12345678', '06-12345678'],
    ['Gratis: 0800-1351', '0800-1351'],
    ['Het publieksnummer: 0800 1351', '0800 1351'],
    ['Bel +31 (0)6 1234 1530', '+31 (0)6 1234 1530'],
    ['Bel 0031 6 1234 1530', '0031 6 1234 1530'],
    ['App naar 06-1234 1530', '06-1234 1530'],
    ['Bel 0900-1234.', '0900-1234'],
    ['Bel 0900-8844 of 0900-1234.', '0900-1234'],
    ['De gemeente is bereikbaar op 14 0347.', '14 0347'],
    ['Bel na 0900-1700 uur 0344-579111', '0344-579111'],
  ])('[CHK20] finds the telephone number in %s', (text, found) => {
    expect(contactsIn(text)).toEqual([{ found, what: 'een telefoonnummer' }]);
  });

  it('[CHK20] finds every number and address of a text, in their order', () => {
    expect(
      contactsIn('Bel 0344-579111 of 06-12345678, mail a.b@c.nl en d@e.nl of kijk op water.nl en www.x.nl.'),
    ).toEqual([
      { found: '0344-579111', what: 'een telefoonnummer' },
      { found: '06-12345678', what: 'een telefoonnummer' },
      { found: 'a.b@c.nl', what: 'een mailadres' },
      { found: 'd@e.nl', what: 'een mailadres' },
      { found: 'water.nl', what: 'een webadres' },
      { found: 'www.x.nl.', what: 'een webadres' },
    ]);
  });

  it.each([
    'Bel 112 alleen bij levensgevaar.',
    'Mensen die 112 bellen, krijgen geen gehoor. Spoed? 112!',
    'Geen spoed: bel 0900-8844, voor een dier 144, voor een gesprek 113 of 0800-0113.',
    'Aantal evacués: 112. Op nummer 112 woont een mevrouw.',
  ])('[CHK21] lets a text say the numbers that everybody knows: %s', (text) => {
    expect(contactsIn(text)).toEqual([]);
  });

  it.each([
    ['Download paraat.app nu', 'paraat.app'],
    ['Meld u bij t.me/groep', 't.me/groep'],
    ['Kijk op gemeente.amsterdam.', 'gemeente.amsterdam'],
    ['Kijk op bit.ly/x', 'bit.ly/x'],
    ['Kijk op {gemeente}.nl', '{gemeente}.nl'],
    ['KIJK OP GEMEENTE.NL', 'GEMEENTE.NL'],
    ['Lees nieuws.nu', 'nieuws.nu'],
    ['Kijk op liveblog.gemeente.nl/water, daar staat meer', 'liveblog.gemeente.nl/water,'],
  ])('[CHK20] finds the address in %s', (text, found) => {
    expect(contactsIn(text)).toEqual([{ found, what: 'een webadres' }]);
  });

  it.each([
    'Om 10.30 uur, van 06.00 tot 07.30 uur en om 0900.',
    'De schade is € 1.250.000, of +1.250.000 euro; 0,30 procent.',
    'Op 03-02-2026 12 mensen, op 06-02-2026 06.12 uur, op 2026-02-03T06:00.',
    'Kenteken 12-ABC-3 en AB-123-C, postcode 4143 AB, huisnummer 112 of 144.',
    'Er staan 112 woningen aan de N112; 144 bewoners zijn weg.',
    'De stand is 16,90 m+NAP, dijkpaal 0344, dossier 2026-0045.',
    'Wvr art. 5 en Gemeentewet 175 en 176, AVG art. 33.',
    'Zie kaart.svg, verslag.docx, lijst.xlsx en back-up.zip.',
    'Laat a.u.b. weten m.b.t. de opvang, o.a. i.v.m. media, d.w.z. vandaag, z.s.m.',
    'Het water.De dijk houdt.Het GBT besluit.In de polder is het droog.Be dus snel.',
    'De weg is dicht.nu gaan zij om; aan het water.de dijk.',
    'Bel 12.000 huishoudens; bel 120.000 bewoners; belt 3 keer.',
    'Dhr.Jansen en mr.dr. De Vries; versie 1.2; par. 2.1.5; 06.12 tot 07.34.',
    'Coördinaten 132.450 en 441.200; 250 000 m3; 12 000 000 liter.',
    'De weg is afgesloten van 0900-1700 uur; ploeg 1 0800-1600, ploeg 2 1600-2400.',
    'Bezetting 0900 – 1700, 0800 1600 en 0630-0730 15 mensen.',
    'Sinds 14-02 staat het water hoog. Begin: 14 0630 uur; DTG 140630A FEB; eind 14 0345 uur.',
    'Stort op NL00 OEFE 0417 1640 30 of NL00OEFE0417164030.',
    'Ga naar voorbeeld.invalid of gemeente.example.',
  ])('[CHK21] finds nothing in %s', (text) => {
    expect(contactsIn(text)).toEqual([]);
  });
});
