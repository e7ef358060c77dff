/** All that the checker says, each leading to its place. */
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { type Place, placeFinder } from '../../../shared/scenario/edit/place.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { sentence } from './field-finding.tsx';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly draft: ScenarioDraft;
  readonly isBusy: boolean;
  readonly onSelect: (place: Place) => void;
}

/** More help nobody, and would hold up typing. */
const MOST_SHOWN = 100;

export function FindingList({ findings, draft, isBusy, onSelect }: FindingListProps) {
  const find = placeFinder(draft);
  return (
    <section className="finding-list" aria-label={texts.findingsTitle}>
      {findings.length === 0 ? (
        <p className="tone-quiet">{isBusy ? texts.findingsBusy : texts.noFindings}</p>
      ) : (
        <ol>
          {findings.slice(0, MOST_SHOWN).map(({ path, message, hint }) => {
            const place = find(path);
            return (
              <li key={`${path} ${message}`}>
                <button type="button" onClick={() => onSelect(place)}>
                  <b>{texts.kinds[place.kind]}</b> {sentence(message, hint)}
                </button>
              </li>
            );
          })}
        </ol>
      )}
      {findings.length > MOST_SHOWN && (
        <p className="tone-quiet">{texts.moreFindings(findings.length - MOST_SHOWN)}</p>
      )}
    </section>
  );
}
