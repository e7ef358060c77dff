/**
 * How an inject comes that waits for something else than time, as a draaiboek writes it: after a phase, a
 * decision or its absence, or by hand. What is written here is read here again without loss.
 */
import type { ReleaseData } from '../scenario/schema.ts';
import { decimal } from './decimal.ts';

const HAND =
  /^(?:met de hand|handmatig|op (?:verzoek|afroep)|op aangeven van [\p{L} ]+|by hand|manual(?:ly)?|on call|ad hoc|manuel|à la demande)$/iu;
const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const AFTER = String.raw`\+\s?(\d+(?:[.,]\d+)?(?:e-\d+)?) min`;
const BY_PHASE = new RegExp(`^(?:bij )?fase (${SLUG}) ${AFTER}$`);
const BY_SILENCE = new RegExp(`^na uitblijven van (${SLUG}) ${AFTER}$`);
const BY_DECISION = new RegExp(`^na besluit (${SLUG})(?:: (${SLUG}))? ${AFTER}$`);

/** @returns null when the text is no way that `releaseText` writes, nor one that says *by hand* */
export function parseRelease(text: string): ReleaseData | null {
  if (HAND.test(text)) return { byHand: true };
  const phase = BY_PHASE.exec(text);
  if (phase) return { phase: phase[1] ?? '', after: decimal(phase[2]) };
  const missed = BY_SILENCE.exec(text);
  if (missed) return { missed: missed[1] ?? '', after: decimal(missed[2]) };
  const decided = BY_DECISION.exec(text);
  if (!decided) return null;
  const option = decided[2] === undefined ? {} : { option: decided[2] };
  return { decided: decided[1] ?? '', ...option, after: decimal(decided[3]) };
}

/** How an inject comes, in words that `parseRelease` and `parseTime` understand. */
export function releaseText(release: ReleaseData): string {
  if ('at' in release) return `T+${release.at} min`;
  if ('phase' in release) return `fase ${release.phase} +${release.after} min`;
  if ('missed' in release) return `na uitblijven van ${release.missed} +${release.after} min`;
  if ('byHand' in release) return 'met de hand';
  const option = release.option === undefined ? '' : `: ${release.option}`;
  return `na besluit ${release.decided}${option} +${release.after} min`;
}
