/** What channels are called in other draaiboeken, which of ours that is, and what else brings a message. */
import { CHANNEL_LABELS, CHANNELS, type Channel } from '../scenario/schema.ts';

const words = (names: string): string => names.replace(/\s+/g, ' ').trim().split(', ').join('|');

const WORDS: Readonly<Record<Channel, string>> = {
  'nl-alert': words('(?:nl|be|fr)[ -]?alert, cell broadcast'),
  'sociale-media': words(`
    sociale media, social media, socials?, some, twitter, tweets?, x, facebook, instagram, tiktok, linkedin,
    snapchat, telegram, youtube, bluesky, mastodon, reseaux sociaux, medias sociaux`),
  sitrap: words('sitrap, sitrep, lcms, situatierapport, situation report, netcentrisch, point de situation'),
  mail: words(
    'e ?mail, e ?mails, mail, mails, mailbericht, courriel, courriels, courrier electronique, outlook',
  ),
  telefoon: words(`
    telefoon, telefonisch, telefonische, telefoontje, telefoongesprek, tel, bellen, belt, gebeld, gsm, mobiel,
    mobile, mobile phone, cell phone, phone, phone call, phonecall, telephone, telephonique, call, appel,
    appel telephonique, coup de fil, sms, texto, text message, whatsapp, app, appje`),
  pers: words(`
    pers, persbericht, persconferentie, media, nieuws, nieuwsbericht, nieuwssite, krant, journalist, tv,
    televisie, television, radio, press, press release, press conference, news, newspaper, presse, journal,
    communique de presse, medias`),
  koerier: words(`
    koerier, brief, post, bode, fax, papier, letter, courier, paper, hard ?copy, handout, courrier, envelop,
    enveloppe, envelope`),
  mondeling: words(`
    mondeling, mondelinge, persoonlijk, in persoon, fysiek, live, rollenspel, rollenspeler, role ?play,
    role ?player, portofoon, porto, walkie talkie, gesprek, verbal, verbally, oral, in person, face to face,
    face a face, f2f, orally, en personne, de vive voix, oralement, briefing`),
};

const pattern = (names: string): RegExp => new RegExp(`\\b(?:${names})\\b`);
// In this order: sociale media is not press, a sitrap by mail is a sitrap.
const NAMES = (Object.keys(WORDS) as readonly Channel[]).map((id) => [id, pattern(WORDS[id])] as const);

/** They bring a message too, but it cannot be told by which channel of ours. */
const OTHERS = words(`
  videos?, videoboodschap, videobericht, video call, videobellen, videoconferentie, visioconference, visio,
  video message, film, filmpje, beamer, projectie, projector, scherm, screen, display, presentatie, presentation,
  powerpoint, ppt, slides?, fotos?, photos?, image, afbeelding, kaart, map, carte, website, webpagina, web page,
  site web, web, internet, intranet, teams, zoom, webex, skype, chat, signal, messenger, portaal, portal,
  dashboard, gms, p2000, c2000, sirene, siren, document, audio, geluid, geluidsfragment, vtc`);
const BESIDE = 'via|per|by|par|en|and|et|of|or|ou|op|de|het|the|le|la';
const MEANS = new RegExp(`^(?:(?:${[...Object.values(WORDS), OTHERS, BESIDE].join('|')})(?: |$))+$`);

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const OWN = new Map<string, Channel>(
  CHANNELS.flatMap(
    (id) =>
      [
        [id, id],
        [CHANNEL_LABELS[id], id],
      ] as const,
  ),
);

/** @returns null when none of ours is meant, or it cannot be told which */
export function channelNamed(name: string): Channel | null {
  const own = OWN.get(name.trim()) ?? OWN.get(name.trim().toLowerCase());
  if (own) return own;
  const said = plain(name);
  return NAMES.find(([, names]) => names.test(said))?.[0] ?? null;
}

/** Whether a cell says by what means something comes and nothing else: `E-mail / telefoon`, `Beamer`. */
export function isMeans(cell: string): boolean {
  const said = plain(cell);
  return said !== '' && MEANS.test(said);
}
