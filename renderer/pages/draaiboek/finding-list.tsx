/** All that the checker says, each leading to its field: first what is wrong, then what may stay as it is. */
import { useMemo } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { useNames } from './filled-names.tsx';
import { faultsFirst, type NamedFinding, namedFindings } from './finding-words.ts';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly draft: ScenarioDraft;
  readonly isBusy: boolean;
  /** @param sentence as it stands beside its field */
  readonly onOpenAt: (place: Place, sentence: string) => void;
}

/** More help nobody, and would hold up typing. */
const MOST_SHOWN = 100;

export function FindingList({ findings, draft, isBusy, onOpenAt }: FindingListProps) {
  const fill = useNames();
  const shown = useMemo(
    () => namedFindings(draft, faultsFirst(findings).slice(0, MOST_SHOWN), fill),
    [draft, findings, fill],
  );
  const faults = shown.filter(({ isWarning }) => !isWarning);
  const remarks = shown.filter(({ isWarning }) => isWarning);
  return (
    <section className="finding-list" aria-label={texts.findingsTitle}>
      {faults.length === 0 && (
        <p className="tone-quiet">{isBusy && remarks.length === 0 ? texts.findingsBusy : texts.noFindings}</p>
      )}
      <Findings findings={faults} onOpenAt={onOpenAt} />
      {remarks.length > 0 && <h3>{texts.remarksTitle}</h3>}
      <Findings findings={remarks} onOpenAt={onOpenAt} />
      {findings.length > MOST_SHOWN && (
        <p className="tone-quiet">{texts.moreFindings(findings.length - MOST_SHOWN)}</p>
      )}
    </section>
  );
}

interface FindingsProps extends Pick<FindingListProps, 'onOpenAt'> {
  readonly findings: readonly NamedFinding[];
}

function Findings({ findings, onOpenAt }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ol>
      {findings.map(({ place, name, text, sentence }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew with each check
        <li key={index}>
          <button type="button" onClick={() => onOpenAt(place, sentence)}>
            <b>{name}:</b> {text}
          </button>
        </li>
      ))}
    </ol>
  );
}
