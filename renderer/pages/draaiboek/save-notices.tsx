/** What stands between the draft and being kept, and what two windows both changed: what is safe, what to do. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Conflict } from '../../../shared/scenario/edit/patch.ts';
import { type Place, placeAt } from '../../../shared/scenario/edit/place.ts';
import { Notice } from '../../components/notice.tsx';
import type { Autosave } from './autosave.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';

interface SaveNoticesProps {
  readonly autosave: Autosave;
  readonly draft: ScenarioDraft;
  readonly onSelect: (place: Place) => void;
}

export function SaveNotices({ autosave, draft, onSelect }: SaveNoticesProps) {
  const state = useSyncExternalStore(autosave.state.subscribe, autosave.state.get);
  const conflicts = useSyncExternalStore(autosave.conflicts.subscribe, autosave.conflicts.get);
  useEffect(() => {
    if (state !== 'nowhere') return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);
  return (
    <div className="notices">
      {state === 'changed-elsewhere' && (
        <Notice
          tone="warn"
          title={texts.changedElsewhere}
          action={{ label: texts.merge, onPress: () => void autosave.mergeNewer() }}
        >
          {texts.changedElsewhereText}
        </Notice>
      )}
      {state === 'nowhere' && (
        <Notice tone="warn" title={texts.nowhere}>
          {texts.nowhereText}
        </Notice>
      )}
      {state === 'too-large' && (
        <Notice tone="warn" title={texts.tooLarge}>
          {texts.tooLargeText}
        </Notice>
      )}
      {state === 'gone' && (
        <Notice tone="warn" title={texts.gone}>
          {texts.goneText}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice
          tone="warn"
          title={texts.conflicts}
          action={{ label: texts.conflictsSeen, onPress: autosave.forgetConflicts }}
        >
          {texts.conflictsText}
          <span className="conflicts">
            {conflicts.map((conflict) => {
              const place = conflictPlace(draft, conflict);
              return (
                <span key={conflict.path.join('.')}>
                  <button type="button" onClick={() => onSelect(place)}>
                    {texts.kinds[place.kind]}
                  </button>{' '}
                  {conflictText(conflict)}
                </span>
              );
            })}
          </span>
        </Notice>
      )}
    </div>
  );
}

function conflictPlace(draft: ScenarioDraft, { path }: Conflict): Place {
  const at = path.lastIndexOf('states');
  return placeAt(draft, at >= 0 ? `phases.${path[at + 1]}` : path.join('.'));
}

function conflictText({ mine, theirs }: Conflict): string {
  if (mine === undefined) return texts.conflictKept;
  if (theirs === undefined) {
    const own = typeof mine === 'string' ? ` ${texts.conflictMine(mine)}` : '';
    return `${texts.conflictRemoved}${own}`;
  }
  return typeof theirs === 'string' && theirs !== '' ? texts.conflictTheirs(theirs) : texts.conflictOther;
}
