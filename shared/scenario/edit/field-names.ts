/**
 * What the fields of a scenario are called in the editor, so that a finding away from its field tells which one it
 * is about: of two locations or two options the number too. Follows the words of the forms.
 */

type Path = readonly PropertyKey[];

/** Those whose name depends on where they stand, by the kind of part and the steps inside it. */
const PLACED: readonly (readonly [place: RegExp, name: (what: string, nth: number) => string])[] = [
  [/^scenario\.impact\.(\w+)$/, (kind) => `het vak ${IMPACTS[kind] ?? kind} bij ‘Gevolgen voor’`],
  [/^scenario\.locations\.\d+\.name$/, (_, nth) => `naam van locatie ${nth}`],
  [/^scenario\.locations\.\d+\.kind$/, (_, nth) => `soort van locatie ${nth}`],
  [/^scenario\.partners\.\d+$/, (_, nth) => `crisispartner ${nth}`],
  [/^gates\.options\.\d+\.label$/, (_, nth) => `besluit van mogelijkheid ${nth}`],
  [/^gates\.options\.\d+\.consequence$/, (_, nth) => `gevolg van mogelijkheid ${nth}`],
  [/^gates\.silence\.consequence$/, () => 'gevolg als niemand op tijd besluit'],
  [/^variables\.curve\.\d+\.0$/, (_, nth) => `minuut van punt ${nth} van het verloop`],
  [/^variables\.curve\.\d+\.1$/, (_, nth) => `waarde van punt ${nth} van het verloop`],
  [/^variables\.initial$/, () => 'beginwaarde'],
  [/^responseCards\.says\.\d+$/, (_, nth) => `zin ${nth} van wat deze persoon zegt`],
  [/^(phases|regions)\.transitions\.\d+\.at$/, () => 'vast moment'],
  [/^(phases|regions)\.transitions\.\d+\.after$/, () => 'tijd na het begin van de fase'],
];

const IMPACTS: Readonly<Record<string, string>> = {
  people: 'Personen',
  animals: 'Dieren',
  property: 'Goederen',
  economy: 'Economie',
};

/** The others, by their own name. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'titel',
  description: 'omschrijving',
  summary: 'samenvatting',
  text: 'tekst',
  subject: 'onderwerp',
  from: 'afzender',
  to: 'aan',
  background: 'achtergrond voor de staf',
  staffBackground: 'achtergrond voor de staf',
  playerInstruction: 'spelersinstructie',
  expectedResponse: 'verwachte reactie',
  observerQuestion: 'vraag voor de waarnemer',
  indicator: 'indicator',
  note: 'notitie van de voorbereiding',
  objectives: 'oefendoelen',
  question: 'vraag',
  owner: 'eigenaar',
  options: 'mogelijkheden',
  label: 'naam',
  unit: 'eenheid',
  opens: 'moment waarop dit opent',
  deadline: 'beslistijd',
  release: 'moment',
  when: 'voorwaarde',
  set: 'gevolgen voor variabelen',
  law: 'wet en artikel',
  starts: 'moment waarop dit begint',
  limit: 'termijn',
  metBy: 'gehaald door besluit op',
  curve: 'verloop',
  player: 'wie de responscel speelt',
  situation: 'wat deze persoon weet',
  says: 'wat deze persoon zegt',
  keepsBack: 'wat deze persoon voor zich houdt',
  picture: 'beeld',
  alt: 'beschrijving van het beeld',
  source: 'bron',
  startsAt: 'begin in het scenario',
  durationMinutes: 'duur',
  initialGrip: 'GRIP bij de start',
  roles: 'rollen',
  partners: 'crisispartners',
  locations: 'locaties',
  injects: 'injects',
  initial: 'begin',
  number: 'nummer',
  channel: 'kanaal',
  type: 'soort',
  kind: 'soort',
};

/**
 * Undefined for what is no field, such as a whole part.
 * @param path in the scenario itself, with the places in its lists
 */
export function fieldName(path: Path): string | undefined {
  const { kind, steps } = insidePart(path);
  const place = [kind, ...steps].join('.');
  for (const [where, name] of PLACED) {
    const found = where.exec(place);
    if (found) return name(found[1] ?? '', Number(steps.find((step) => typeof step === 'number')) + 1);
  }
  const field = steps.find((step) => typeof step === 'string' && step in FIELDS);
  return FIELDS[String(field)];
}

/** The steps inside the part that the path leads into: an inject, a phase however deep; else the scenario. */
function insidePart(path: Path): { readonly kind: string; readonly steps: Path } {
  const [kind, second] = path;
  if (kind === 'phases' || kind === 'regions') {
    const statesAt = path.lastIndexOf('states');
    if (statesAt >= 0) return { kind, steps: path.slice(statesAt + 2) };
    return { kind, steps: path.slice(kind === 'phases' ? 1 : 2) };
  }
  const isPart = kind === 'variables' || (typeof second === 'number' && PART_LISTS.has(String(kind)));
  return isPart ? { kind: String(kind), steps: path.slice(2) } : { kind: 'scenario', steps: path };
}

const PART_LISTS = new Set(['injects', 'gates', 'objectives', 'clocks', 'media', 'responseCards']);
