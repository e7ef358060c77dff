/**
 * What every property of a scenario file is called and means, for who writes one in an editor. Texts only: the
 * shape is in `schema.ts`, and a test holds that each property there has its words here and the other way round.
 */
export interface PropertyWords {
  readonly title: string;
  readonly description: string;
  readonly examples?: readonly unknown[];
}

const words = (title: string, description: string, ...examples: readonly unknown[]): PropertyWords =>
  examples.length === 0 ? { title, description } : { title, description, examples };

const NAME = 'Kleine letters, cijfers en streepjes; uniek in het scenario en daarna niet meer wijzigen.';
const AFTER = 'Minuten oefentijd na dat moment; 0 is meteen.';
const SET =
  'Variabelen die hierdoor een waarde krijgen. Een variabele met een verloop volgt vanaf die waarde zijn eigen lijn.';

/** By part of the file, then by property. */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, PropertyWords>>>> = {
  scenario: {
    format: words('Formaat', 'Versie van dit bestandsformaat. Altijd 1.'),
    id: words('Kenmerk', NAME, 'hoog-water'),
    version: words('Versie', 'Hele getallen vanaf 1. Een oefening houdt de versie waarmee zij is gespeeld.'),
    title: words('Titel', 'Naam van het scenario, zoals die in de lijst staat.', 'Hoog water'),
    summary: words(
      'Samenvatting',
      'Waar het scenario over gaat en wat het GBT moet beslissen, voor wie een scenario kiest.',
    ),
    startsAt: words('Begint op', 'Verzonnen datum en tijd in het scenario op minuut 0.', '2026-02-03T06:00'),
    durationMinutes: words('Duur', 'Minuten oefentijd van begin tot einde.', 180),
    initialGrip: words('GRIP bij de start', 'GRIP-niveau op minuut 0; 0 is geen GRIP.', 1),
    roles: words(
      'Rollen',
      'Kenmerken van de rollen die meespelen. Een inject gaat alleen naar deze rollen.',
      ['burgemeester', 'adviseur-politie'],
    ),
    partners: words(
      'Crisispartners',
      'Organisaties die een rol hebben, maar niet aan tafel zitten. De responscel speelt hen.',
      ['{waterschap}'],
    ),
    objectives: words('Oefendoelen', 'Wat het team oefent. Elk inject dient ten minste één doel.'),
    impact: words('Impact', 'Wat de crisis doet met personen, dieren, goederen en economie.'),
    locations: words('Locaties', 'Plekken waar het scenario speelt.'),
    playerInstruction: words(
      'Spelersinstructie',
      'Eén pagina die spelers vooraf lezen. Zij verraadt niet wat er komt.',
    ),
    staffBackground: words(
      'Achtergrond voor de oefenstaf',
      'Wat de oefenstaf moet weten om te kunnen spelen. Spelers zien dit nooit.',
    ),
    variables: words(
      'Variabelen',
      'Getallen en ja/nee-waarden waar voorwaarden naar vragen. De sleutel is het kenmerk.',
    ),
    phases: words('Fasen', 'De fasen van het scenario en de overgangen ertussen.'),
    regions: words(
      'Deelverlopen',
      'Verlopen naast de fasen, zoals de stemming in de gemeente. Kenmerken van fasen zijn uniek over alles heen.',
    ),
    gates: words('Beslispunten', 'Vragen die het GBT moet beantwoorden, met een termijn.'),
    clocks: words('Wettelijke termijnen', 'Termijnen die vanzelf beginnen en gehaald of gemist worden.'),
    media: words(
      'Media',
      'Nieuwsberichten, berichten op sociale media, beelden en andere bijlagen bij injects.',
    ),
    responseCards: words('Responscelkaarten', 'Wie de responscel speelt en wat die persoon weet en zegt.'),
    injects: words('Injects', 'De berichten die de oefening in gang houden, elk met een eigen nummer.'),
  },
  'scenario.objectives': {
    id: words('Kenmerk', NAME, 'd1'),
    title: words('Oefendoel', 'Wat het team laat zien: concreet, meetbaar en met een tijd.'),
    indicator: words(
      'Succesindicator',
      'Waaraan een waarnemer of het logboek laat zien dat het doel is gehaald.',
    ),
  },
  'scenario.impact': {
    people: words('Personen', 'Gevolgen voor mensen.'),
    animals: words('Dieren', 'Gevolgen voor dieren.'),
    property: words('Goederen', 'Gevolgen voor gebouwen, wegen en spullen.'),
    economy: words('Economie', 'Gevolgen voor bedrijven, werk en geld.'),
  },
  'scenario.locations': {
    name: words(
      'Naam',
      'Naam van de plek; namen uit het gemeenteprofiel staan tussen accolades.',
      '{verzorgingshuis-1}',
    ),
    kind: words('Soort', 'Wat voor plek het is.', 'verzorgingshuis'),
  },
  'scenario.variables': {
    label: words('Naam', 'Zoals de oefenleiding hem ziet.', 'Waterstand bij Lobith'),
    unit: words('Eenheid', 'Achter het getal.', 'm+NAP'),
    initial: words(
      'Beginwaarde',
      'Waarde op minuut 0: een getal, of true of false. Met een verloop telt het verloop.',
      0,
      false,
    ),
    curve: words(
      'Verloop',
      'Punten van minuut en waarde, met rechte lijnen ertussen. Een verloop dat nergens onder nul komt, gaat ook na een besluit niet onder nul.',
      [
        [0, 14],
        [60, 16],
      ],
    ),
  },
  'scenario.phases': {
    initial: words('Eerste fase', 'Kenmerk van de fase op minuut 0.'),
    states: words('Fasen', 'Alle fasen op dit niveau. De sleutel is het kenmerk.'),
  },
  'scenario.regions': {
    title: words('Titel', 'Naam van het deelverloop.', 'Stemming in de gemeente'),
    initial: words('Eerste fase', 'Kenmerk van de fase op minuut 0.'),
    states: words('Fasen', 'Fasen van dit deelverloop. De sleutel is het kenmerk.'),
  },
  phase: {
    title: words('Titel', 'Naam van de fase, zoals de oefenleiding haar ziet.', 'Dreiging (oranje)'),
    description: words('Omschrijving', 'Wat er in deze fase gebeurt.'),
    initial: words(
      'Eerste deelfase',
      'Kenmerk van de deelfase waarin deze fase begint; verplicht bij deelfasen.',
    ),
    states: words('Deelfasen', 'Fasen binnen deze fase. De sleutel is het kenmerk.'),
    transitions: words('Overgangen', 'Wegen uit deze fase. De eerste die mag, gaat door.'),
    final: words('Eindfase', 'Het scenario eindigt hier.', true),
  },
  transition: {
    to: words('Naar', 'Kenmerk van de fase waar de overgang heen gaat.'),
    history: words(
      'Terug naar',
      'Terug naar waar die fase was toen zij werd verlaten: shallow naar haar eigen deelfase, deep tot in de diepste.',
    ),
    after: words('Minuten na binnenkomst', 'Zo lang na het begin van deze fase, op zijn vroegst.', 15),
    at: words('Minuut', 'Minuut van de oefening, op zijn vroegst.', 150),
    when: words('Voorwaarde', 'De overgang gaat pas door als dit waar is.'),
    set: words('Zet variabelen', SET),
  },
  guard: {
    all: words('Alle', 'Waar als alle voorwaarden hierin waar zijn.'),
    any: words('Een van', 'Waar als ten minste één voorwaarde hierin waar is.'),
    not: words('Niet', 'Waar als deze voorwaarde niet waar is.'),
    in: words('In fase', 'Waar zolang deze fase loopt; ook een fase van een deelverloop.'),
    variable: words('Variabele', 'Kenmerk van de variabele die wordt vergeleken.'),
    op: words('Vergelijking', 'Hoe de variabele met de waarde wordt vergeleken.'),
    value: words('Waarde', 'Waarmee de variabele wordt vergeleken.'),
    decided: words('Besloten', 'Waar zodra dit beslispunt een besluit heeft.'),
    option: words('Optie', 'Alleen bij deze optie; zonder dit veld bij elke.'),
    missed: words('Niet besloten', 'Waar zodra de termijn van dit beslispunt voorbij is zonder besluit.'),
    released: words('Ingebracht', 'Waar zodra dit inject is ingebracht.'),
    clock: words('Wettelijke termijn', 'Kenmerk van de termijn waarvan de stand telt.'),
    is: words('Stand', 'running: loopt, met: gehaald, missed: gemist.'),
    grip: words('GRIP', 'Waar zolang GRIP ten minste zo hoog is.'),
  },
  'guard.grip': { atLeast: words('Ten minste', 'GRIP-niveau van 0 tot en met 5.', 3) },
  'scenario.gates': {
    id: words('Kenmerk', NAME, 'evacuatie'),
    title: words('Titel', 'Korte naam van het besluit.', 'Evacuatie kwetsbaren'),
    question: words('Vraag', 'De vraag die het GBT moet beantwoorden.'),
    owner: words('Eigenaar', 'Kenmerk van de rol die beslist.', 'burgemeester'),
    opens: words('Opent', 'Wanneer de vraag op tafel komt en de termijn begint.'),
    deadline: words('Termijn', 'Minuten na het openen; daarna telt stilte als antwoord.', 15),
    options: words('Opties', 'Wat het GBT kan besluiten. Ten minste twee.'),
    silence: words('Bij stilte', 'Wat er gebeurt als het GBT niet op tijd besluit.'),
  },
  'scenario.gates.opens': {
    at: words('Minuut', 'Minuut van de oefening.', 40),
    phase: words('Fase', 'Kenmerk van de fase die moet zijn begonnen.'),
    after: words('Minuten erna', AFTER),
    inject: words('Inject', 'Kenmerk van het inject dat de vraag stelt.'),
  },
  'scenario.gates.options': {
    id: words('Kenmerk', 'Kleine letters, cijfers en streepjes; uniek in dit beslispunt.', 'horizontaal'),
    label: words('Optie', 'Wat het GBT besluit, in één zin.'),
    consequence: words('Gevolg', 'Wat dit besluit in het scenario doet, voor de oefenleiding.'),
    set: words('Zet variabelen', SET),
  },
  'scenario.gates.silence': {
    consequence: words('Gevolg', 'Wat er gebeurt zonder besluit, voor de oefenleiding.'),
    set: words('Zet variabelen', SET),
  },
  'scenario.clocks': {
    id: words('Kenmerk', NAME, 'avg-72'),
    title: words('Titel', 'Wat er binnen de termijn moet gebeuren.'),
    law: words('Grondslag', 'Wet en artikel, zoals zij worden aangehaald.', 'AVG, artikel 33'),
    starts: words('Begint', 'Wat de termijn laat lopen: een inject, een fase of een besluit.'),
    limit: words('Duur', 'Minuten oefentijd.', 60),
    metBy: words(
      'Gehaald door',
      'Het besluit waarmee de termijn is gehaald, of elk besluit. Zonder dit veld meldt de oefenleiding het.',
    ),
  },
  'scenario.clocks.starts': {
    inject: words('Inject', 'Kenmerk van het inject waarmee de termijn begint.'),
    phase: words('Fase', 'Kenmerk van de fase waarmee de termijn begint.'),
    decided: words('Besluit', 'Kenmerk van het beslispunt waarmee de termijn begint.'),
    option: words('Optie', 'Alleen bij deze optie; zonder dit veld bij elke.'),
  },
  'scenario.clocks.metBy': {
    decided: words('Besluit', 'Kenmerk van het beslispunt.'),
    option: words('Optie', 'Alleen bij deze optie; zonder dit veld bij elke.'),
    anyDecision: words(
      'Elk besluit',
      'Gehaald met het eerste besluit na het begin, op welk beslispunt ook, behalve dat waarmee de termijn begon.',
      true,
    ),
  },
  'scenario.media': {
    id: words('Kenmerk', NAME, 'krant-kop'),
    kind: words('Soort', 'Waarvan het de vorm heeft.'),
    title: words('Titel', 'Kop van het bericht of naam van het beeld.'),
    source: words('Bron', 'Verzonnen krant, account of afzender.'),
    text: words('Tekst', 'Tekst van het bericht. Een medium heeft een tekst, een beeld of beide.'),
    picture: words('Beeld', 'Bestand in de map media naast het scenario.', 'kaart.svg'),
    alt: words(
      'Beschrijving van het beeld',
      'Wat er te zien is, voor wie het beeld niet ziet. Verplicht bij een beeld.',
    ),
  },
  'scenario.responseCards': {
    id: words('Kenmerk', NAME, 'dijkgraaf'),
    player: words('Wie', 'Verzonnen persoon en functie.', 'Directeur van {verzorgingshuis-1}'),
    situation: words('Situatie', 'Waar deze persoon is, wat er speelt en wat hij wil.'),
    says: words('Zegt', 'Zinnen die deze persoon in eigen woorden zegt.'),
    keepsBack: words('Houdt achter', 'Wat deze persoon niet weet, of pas zegt als ernaar wordt gevraagd.'),
  },
  'scenario.injects': {
    id: words('Kenmerk', NAME, 'dijkgraaf-belt'),
    number: words('Nummer', 'Vast nummer op het scherm en in het verslag. Nooit hernummeren.', 1),
    type: words('Soort', 'kern, context, contingentie (komt als een besluit uitblijft) of beslispunt.'),
    title: words('Titel', 'Korte naam voor de oefenstaf.'),
    release: words(
      'Komt',
      'Wanneer het inject komt: op een minuut, na een fase, na of bij uitblijven van een besluit, of met de hand.',
    ),
    when: words('Voorwaarde', 'Het inject wacht tot dit waar is.'),
    channel: words('Kanaal', 'Waarlangs het bericht komt.'),
    from: words('Van', 'Verzonnen afzender.'),
    to: words('Aan', 'Kenmerken van de rollen die het bericht krijgen.', ['burgemeester']),
    subject: words('Onderwerp', 'De regel die ontvangers het eerst zien.'),
    text: words('Tekst', 'Het bericht, zoals de afzender het schrijft of zegt.'),
    plenary: words(
      'Voor iedereen',
      'Of het hele team het ziet. Zonder dit veld volgt dat uit het kanaal.',
      true,
    ),
    background: words('Achtergrond voor de staf', 'Waarom dit inject er is en wat de staf erbij moet weten.'),
    expectedResponse: words('Verwachte reactie', 'Wat een team doet dat het goed doet.'),
    gate: words('Beslispunt', 'Kenmerk van het beslispunt waar dit inject naartoe werkt.'),
    objectives: words('Oefendoelen', 'Kenmerken van de doelen die dit inject dient.', ['d1']),
    set: words('Zet variabelen', SET),
    observerQuestion: words('Waarnemersvraag', 'Waar de waarnemer op let.'),
    indicator: words('Succesindicator', 'Waaraan de waarnemer ziet dat het goed gaat.'),
    responseCard: words('Responscelkaart', 'Kenmerk van de kaart van wie hier belt of schrijft.'),
    media: words('Media', 'Kenmerken van de bijlagen bij dit inject.', ['krant-kop']),
    note: words('Notitie', 'Van wie de oefening voorbereidt; niemand anders ziet dit.'),
  },
  'scenario.injects.release': {
    at: words('Minuut', 'Minuut van de oefening.', 5),
    phase: words(
      'Fase',
      'Kenmerk van de fase die moet zijn begonnen. Loopt zij niet meer, dan komt het inject niet.',
    ),
    after: words('Minuten erna', AFTER),
    missed: words(
      'Bij uitblijven van',
      'Kenmerk van het beslispunt waarvan de termijn voorbij is zonder besluit. Komt het besluit alsnog voor het moment van dit inject, dan blijft het inject weg.',
    ),
    decided: words('Na besluit', 'Kenmerk van het beslispunt.'),
    option: words('Optie', 'Alleen bij deze optie; zonder dit veld bij elke.'),
    byHand: words('Met de hand', 'Alleen de oefenleiding brengt het in.', true),
  },
};
