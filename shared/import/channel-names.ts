/** What channels are called in other draaiboeken, and which of ours that is. */
import { CHANNEL_LABELS, CHANNELS, type Channel } from '../scenario/schema.ts';

const NAMES: Readonly<Record<Channel, RegExp>> = {
  'nl-alert': /\b(?:nl|be|fr)[ -]?alert\b|\bcell broadcast\b/,
  'sociale-media':
    /\b(?:sociale media|social media|socials?|some|twitter|tweet|x|facebook|instagram|tiktok|linkedin|snapchat|telegram|reseaux sociaux)\b/,
  sitrap: /\b(?:sitrap|sitrep|lcms|situatierapport|situation report|netcentrisch|point de situation)\b/,
  mail: /\b(?:e ?mail|mail|mails|courriel|outlook)\b/,
  telefoon:
    /\b(?:telefoon|telefonisch|tel|bellen|belt|gsm|mobiel|phone|telephone|call|appel|sms|whatsapp|app)\b/,
  pers: /\b(?:pers|persbericht|media|nieuws|nieuwsbericht|krant|journalist|tv|televisie|radio|press|news|presse|journal)\b/,
  koerier: /\b(?:koerier|brief|post|bode|fax|papier|letter|courier|paper|hard copy|handout|courrier)\b/,
  mondeling:
    /\b(?:mondeling|persoonlijk|in persoon|fysiek|live|rollenspel|portofoon|gesprek|verbal|verbally|oral|in person|face to face|f2f|orally|de vive voix|oralement|briefing)\b/,
};

/** @returns null when none of ours is meant, or it cannot be told which */
export function channelNamed(name: string): Channel | null {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const own = CHANNELS.find((id) => id === name.trim().toLowerCase() || CHANNEL_LABELS[id] === name.trim());
  if (own) return own;
  // In the order above: sociale media is not press, a sitrap by mail is a sitrap.
  const order = Object.keys(NAMES) as readonly Channel[];
  return order.find((id) => NAMES[id].test(plain)) ?? null;
}
