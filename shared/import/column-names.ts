/**
 * What the columns of a draaiboek are called, in Dutch, English and French, and what we take from each. A name
 * matches as a whole or by a word in it; which column gets which field is decided in `find-columns.ts`.
 */
import { compoundField } from './compound-names.ts';

export const FIELDS = [
  'time',
  'date',
  'title',
  'text',
  'recipients',
  'channel',
  'number',
  'type',
  'from',
  'subject',
  'background',
  'expectedResponse',
  'objectives',
  'observerQuestion',
  'indicator',
  'note',
  'plenary',
  'gate',
  'responseCard',
  'media',
  'when',
  'set',
  'id',
] as const;
export type Field = (typeof FIELDS)[number];

/** As our own sheets name them. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  time: 'Tijd',
  date: 'Datum',
  title: 'Titel',
  text: 'Tekst',
  recipients: 'Aan',
  channel: 'Kanaal',
  number: 'Nr',
  type: 'Type',
  from: 'Van',
  subject: 'Onderwerp',
  background: 'Achtergrond voor de staf',
  expectedResponse: 'Verwachte reactie',
  objectives: 'Oefendoelen',
  observerQuestion: 'Waarnemersvraag',
  indicator: 'Succesindicator',
  note: 'Notitie',
  plenary: 'Plenair',
  gate: 'Beslispunt',
  responseCard: 'Responscelkaart',
  media: 'Media',
  when: 'Voorwaarde',
  set: 'Zet variabelen',
  id: 'Kenmerk',
};

interface Names {
  /** The whole header. */
  readonly whole: readonly string[];
  /** The whole header too, where no other column has a clearer name. */
  readonly vague?: readonly string[];
  /** A word of it that tells enough. */
  readonly words: readonly string[];
}

const list = (names: string): readonly string[] => names.replace(/\s+/g, ' ').trim().split(', ');

const NAMES: Readonly<Record<Field, Names>> = {
  time: {
    whole: list(`
      tijd, tijden, tijdstip, oefentijd, scenariotijd, speltijd, kloktijd, aanvang, begin, start,
      starttijd, begintijd, geplande tijd, tijd inject, injecttijd, wanneer, moment, tijdlijn, uur,
      inspeeltijd, tijd inbreng, time, timing, when, start time, planned time, exercise time, scenario
      time, scheduled time, inject time, dtg, date time group, date time, datetime, time of inject,
      delivery time, elapsed time, release time, clock, heure, heures, horaire, temps, heure prevue,
      heure de debut, moment prevu, date et heure, chronologie, t, t min, minuut, minuten, minute,
      minutes, datum tijd, datum en tijd, datumtijd, d h m, timestamp, h, horodatage, jour et heure, offset,
      relatieve tijd, relative time, temps relatif, uur na start, uren na start,
      min na start, minuten na start, hours after start, minutes after start`),
    words: list('tijd, tijdstip, time, heure, horaire, dtg'),
  },
  date: {
    whole: list('datum, dag, oefendag, date, day, jour, journee, j, dag nr, day no'),
    words: list('datum, date, dag, day, jour'),
  },
  title: {
    whole: list(`
      titel, title, titre, intitule, kop, naam, name, nom, gebeurtenis, event, evenement, incident,
      inject, injects, inject titel, inject title, naam inject, inject name, titel inject,
      inspelmoment, headline, korte omschrijving, short description, activiteit, activity, activite,
      samenvatting, synopsis, resume, stimulus, stimuli, injection, actie`),
    words: list('titel, title, titre, intitule, gebeurtenis, evenement, event, inject, injection, headline'),
  },
  text: {
    whole: list(`
      tekst, text, texte, inhoud, content, contenu, bericht, berichttekst, message, omschrijving,
      beschrijving, description, desc, details, detail, inject tekst, inject text, inhoud bericht,
      melding, script, body, toelichting, informatie, information, informations, message text, texte
      du message, libelle, inhoud spelers, boodschap, wat, doet wat, wat gebeurt er, what, quoi, scenario, narrative, verloop`),
    words: list(
      'tekst, text, texte, inhoud, content, contenu, bericht, boodschap, message, omschrijving, beschrijving, description',
    ),
  },
  recipients: {
    whole: list(`
      aan, ontvanger, ontvangers, ontvangende partij, ontvangende rol, geadresseerde, geadresseerden,
      bestemd voor, bestemmeling, bestemmelingen, voor, voor wie, aan wie, t a v, doelgroep, to,
      recipient, recipients, receiver, receivers, addressee, addressees, audience, target, target
      audience, for, intended for, delivered to, training audience, destinataire, destinataires, pour,
      cible, cibles, a, a qui, naar, naar wie, to whom, for whom`),
    vague: list(`
      rol, rollen, functie, functies, functionaris, functionarissen, speler, spelers, team, teams,
      deelnemer, deelnemers, players, player, role, participants, joueur, joueurs, acteur, acteurs,
      equipe, wie, who, qui, organisatie, partij, partijen, dienst, diensten, discipline, disciplines`),
    words: list(`
      ontvanger, ontvangers, ontvangt, ontvangende, geadresseerde, bestemmeling, bestemmelingen,
      receiving, receiver, recipient, recipients, addressee, audience, destinataire, destinataires,
      doelgroep, bestemd`),
  },
  channel: {
    whole: list(`
      kanaal, middel, via, medium, communicatiemiddel, wijze, wijze van inbreng, inbrengwijze, vorm,
      communicatiekanaal, hoe, how, comment, channel, method, means, mode, delivery, delivery method,
      delivery means, means of delivery, communication method, inject method, format, canal, moyen,
      moyens, support, vecteur, mode de diffusion, moyen de communication, mode de transmission`),
    words: list('kanaal, channel, canal, middel, method, moyen, wijze, vecteur'),
  },
  number: {
    whole: list(`
      nr, nummer, no, n, num, number, numero, volgnummer, volgnr, inject nr, injectnr, inject nummer,
      inject no, inject number, inject num, inject n, msel nr, msel no, msel number, event nr, event no,
      event number, ref, reference, id, inject id, code, numero inject, n inject, serial, serial no,
      volgorde, stap, step`),
    words: list('nr, nummer, number, numero, volgnummer'),
  },
  type: {
    whole: list(`
      type, soort, categorie, category, type inject, inject type, soort inject, genre`),
    words: list('soort, type, categorie, category'),
  },
  from: {
    whole: list(`
      van, afzender, bron, namens, van wie, door, door wie, inbreng door, ingebracht door, inbrenger,
      tegenspeler, responscel, from, sender, source, originator, from whom, sent by, injected by,
      controller, simulated by, by, expediteur, emetteur, de, de la part de, origine, par, animateur,
      verzender`),
    words: list('afzender, sender, originator, expediteur, emetteur'),
  },
  subject: {
    whole: list('onderwerp, subject, objet, sujet, betreft'),
    words: list('onderwerp, subject, objet'),
  },
  background: {
    whole: list(`
      achtergrond, achtergrond voor de staf, achtergrondinformatie, background, staff notes,
      controller notes, contexte, context`),
    words: list('achtergrond, background'),
  },
  expectedResponse: {
    whole: list(`
      verwachte reactie, verwachte actie, verwachte acties, gewenste reactie, gewenste actie, verwacht
      resultaat, verwachting, verwachte respons, verwacht besluit, reactie, expected response,
      expected action, expected actions, expected player action, expected player response, expected
      outcome, expected result, anticipated response, response, reaction attendue, reactions
      attendues, action attendue, actions attendues, reponse attendue, resultat attendu`),
    words: list(
      'verwachte, verwacht, gewenste, expected, anticipated, attendue, attendues, attendu, attendus',
    ),
  },
  objectives: {
    whole: list(`
      oefendoel, oefendoelen, doel, doelen, leerdoel, leerdoelen, doelstelling, doelstellingen,
      objective, objectives, goal, objectif, objectifs, but`),
    words: list('oefendoel, oefendoelen, leerdoel, leerdoelen, objective, objectives, objectif, objectifs'),
  },
  observerQuestion: {
    whole: list(`
      waarnemersvraag, vraag voor de waarnemer, aandachtspunt waarnemer, observer question, evaluator
      question, question pour l observateur`),
    words: list('waarnemersvraag, waarnemer, observer, evaluator, observateur'),
  },
  indicator: {
    whole: list('succesindicator, indicator, indicateur, criterium, criteria'),
    words: list('succesindicator, indicator, indicateur'),
  },
  note: {
    whole: list(`
      notitie, notities, opmerking, opmerkingen, bijzonderheden, remark, remarks, comment, comments,
      note, notes, remarque, remarques, commentaire, commentaires, observations`),
    words: list('opmerking, opmerkingen, notitie, remarks, comments, notes, remarques, commentaires'),
  },
  plenary: { whole: list('plenair, plenary'), words: [] },
  gate: { whole: list('beslispunt, decision point'), words: [] },
  responseCard: { whole: list('responscelkaart'), words: [] },
  media: {
    whole: list(`
      media, bijlage, bijlagen, attachment, attachments, piece jointe, pieces jointes`),
    words: list('bijlage, bijlagen, attachment, attachments'),
  },
  when: { whole: list('voorwaarde, condition, trigger'), words: [] },
  set: { whole: list('zet variabelen'), words: [] },
  id: { whole: list('kenmerk'), words: [] },
};

/** Columns whose name looks like that of a time, but tells something else. */
const NOT_A_START =
  /\b(?:duur|duration|duree|eind|einde|eindtijd|end|fin|deadline|werkelijk|werkelijke|actual|reel|reelle|realisatie|gereed|ontvangen op|sent at)\b/;

/** The other end of a column *van*, where it holds times. */
export const isUntil = (header: string): boolean =>
  /^(?:tot|t ?m|tot en met|to|until|till|a|au|jusqu a)$/.test(plainName(header));

/** `Bericht nr` and `Event ID` are no messages. */
const NUMBERED = /\b(?:nr|no|num|nummer|number|numero|id)\b/;

/** Of *Speler(s)* and *Rol(len)*. */
const ENDING = /(?<=[a-z]{3})\((?:s|n|e|es|[a-z]?en)\)/gi;

/** Small letters and digits with single spaces. */
export const plainName = (header: string): string =>
  header
    .replace(ENDING, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('#', ' nr ')
    .replace(/[^a-z0-9+]+/g, ' ')
    .replace(/ ?\+ ?/g, ' ')
    .trim();

const OWN = new Map(FIELDS.map((field) => [plainName(FIELD_LABELS[field]), [field]]));

export const WHOLE_NAME = 10;
const PART_OF_NAME = 6;
export const A_WORD = 3;
export const VAGUE_NAME = 2;

/** Which fields have a name, and so on: looking a name up takes no longer for more names. */
const fieldsBy = (pick: (names: Names) => readonly string[]): ReadonlyMap<string, readonly Field[]> => {
  const fields = new Map<string, Field[]>();
  for (const field of FIELDS)
    for (const name of pick(NAMES[field])) fields.set(name, [...(fields.get(name) ?? []), field]);
  return fields;
};
const BY_WHOLE = fieldsBy(({ whole }) => whole);
const BY_VAGUE = fieldsBy(({ vague = [] }) => vague);
const BY_WORD = fieldsBy(({ words }) => words);

/** How well a header names each field that it names at all, `WHOLE_NAME` or better as a whole. */
export function nameScores(header: string): ReadonlyMap<Field, number> {
  const scores = new Map<Field, number>();
  const name = header.length > 60 ? '' : plainName(header);
  if (name === '') return scores;
  const give = (fields: readonly Field[] | undefined, score: number) => {
    for (const field of fields ?? []) if (score > (scores.get(field) ?? 0)) scores.set(field, score);
  };
  const compound = compoundField(name);
  if (compound !== null) return new Map([[compound, WHOLE_NAME]]);
  const said = name.split(' ');
  give(BY_VAGUE.get(name), VAGUE_NAME);
  if (said.length <= 6) for (const word of said) give(BY_WORD.get(word), A_WORD);
  if (NUMBERED.test(name)) {
    scores.delete('title');
    scores.delete('text');
  }
  // Two languages beside each other, or an explanation between brackets.
  const parts = header.split(/[/|(),\n:]/).flatMap((part) => plainName(part) || []);
  for (const part of parts) give(BY_WHOLE.get(part), PART_OF_NAME);
  if (parts.every((part) => BY_VAGUE.has(part))) give(BY_VAGUE.get(parts[0] ?? ''), VAGUE_NAME);
  give(BY_WHOLE.get(name), WHOLE_NAME);
  give(OWN.get(name), WHOLE_NAME + 1);
  if (NOT_A_START.test(name)) scores.delete('time');
  return scores;
}

/** How well a header names a field: 0 not at all. */
export const nameScore = (header: string, field: Field): number => nameScores(header).get(field) ?? 0;

/** Names that stand above titles as well as above numbers. */
const TITLE_OR_NUMBER = new Set(
  list('inject, injects, event, events, evenement, incident, gebeurtenis, nom, naam'),
);

export const maybeNumbers = (header: string): boolean => TITLE_OR_NUMBER.has(plainName(header));
