/** All that the checker says, each leading to its place. */
import { useMemo } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { useNames } from './filled-names.tsx';
import { namedFindings } from './finding-words.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly draft: ScenarioDraft;
  readonly isBusy: boolean;
  readonly onSelect: (place: Place) => void;
}

/** More help nobody, and would hold up typing. */
const MOST_SHOWN = 100;

export function FindingList({ findings, draft, isBusy, onSelect }: FindingListProps) {
  const fill = useNames();
  const shown = useMemo(
    () => namedFindings(draft, findings.slice(0, MOST_SHOWN), fill),
    [draft, findings, fill],
  );
  return (
    <section className="finding-list" aria-label={texts.findingsTitle}>
      {findings.length === 0 ? (
        <p className="tone-quiet">{isBusy ? texts.findingsBusy : texts.noFindings}</p>
      ) : (
        <ol>
          {shown.map(({ place, name, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with each check
            <li key={index}>
              <button type="button" onClick={() => onSelect(place)}>
                <b>{name}:</b> {text}
              </button>
            </li>
          ))}
        </ol>
      )}
      {findings.length > MOST_SHOWN && (
        <p className="tone-quiet">{texts.moreFindings(findings.length - MOST_SHOWN)}</p>
      )}
    </section>
  );
}
