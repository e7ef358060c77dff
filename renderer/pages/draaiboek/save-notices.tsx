/** What stands between the draft and being kept, and what two windows both changed: what is safe, what to do. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { assertNever } from '../../../shared/result.ts';
import { itemOf, type ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Conflict } from '../../../shared/scenario/edit/join.ts';
import { phasePlaces } from '../../../shared/scenario/edit/phase-tree.ts';
import { type Place, placeAt } from '../../../shared/scenario/edit/place.ts';
import { Notice } from '../../components/notice.tsx';
import type { Autosave } from './autosave.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { GoneNotice, useGoneWatch } from './gone-notice.tsx';
import type { PictureDesk } from './picture-desk.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

interface SaveNoticesProps {
  readonly id: string;
  readonly desk: ScenarioDesk;
  readonly pictures: PictureDesk;
  readonly autosave: Autosave;
  readonly draft: ScenarioDraft;
  readonly onSelect: (place: Place) => void;
}

export function SaveNotices({ id, desk, pictures, autosave, draft, onSelect }: SaveNoticesProps) {
  useGoneWatch(id, autosave);
  const state = useSyncExternalStore(autosave.state.subscribe, autosave.state.get);
  const conflicts = useSyncExternalStore(autosave.conflicts.subscribe, autosave.conflicts.get);
  const unread = useSyncExternalStore(autosave.unread.subscribe, autosave.unread.get);
  const [cannotMerge, setCannotMerge] = useState(false);
  const merge = async () => setCannotMerge(!(await autosave.mergeNewer()));
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
          action={{ label: texts.merge, onPress: () => void merge() }}
        >
          {cannotMerge ? texts.notMerged : texts.changedElsewhereText}
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
      {state === 'gone' && <GoneNotice desk={desk} autosave={autosave} pictures={pictures} draft={draft} />}
      {unread.length > 0 && (
        <Notice
          tone="warn"
          title={texts.unread}
          action={{ label: texts.unreadForget, onPress: autosave.forgetUnread }}
        >
          {texts.unreadText}
          <span className="conflicts">
            {unread.map((text) => (
              <q key={text}>{text}</q>
            ))}
          </span>
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
            {conflicts.map((conflict, index) => {
              const place = conflictPlace(draft, conflict);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: they are only added to, until all go at once
                <span key={index}>
                  <button type="button" onClick={() => onSelect(place)}>
                    {placeName(draft, place)}
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

const conflictPlace = (draft: ScenarioDraft, { path }: Conflict): Place => placeAt(draft, path.join('.'));

/** Such as 'Inject 3' or 'Fase Nafase'. */
function placeName(draft: ScenarioDraft, place: Place): string {
  const kind = texts.kinds[place.kind];
  switch (place.kind) {
    case 'scenario':
    case 'transition':
      return kind;
    case 'injects':
      return [kind, itemOf(draft, 'injects', place.id)?.number].join(' ');
    case 'phases':
      return [kind, phasePlaces(draft).find(({ id }) => id === place.id)?.phase.title].join(' ');
    case 'regions':
      return [kind, draft.regions?.[place.id]?.title].join(' ');
    case 'variables':
      return [kind, draft.variables[place.id]?.label].join(' ');
    case 'responseCards':
      return [kind, itemOf(draft, 'responseCards', place.id)?.player].join(' ');
    default:
      return [kind, itemOf(draft, place.kind, place.id)?.title].join(' ');
  }
}

function conflictText({ mine, theirs, outcome }: Conflict): string {
  switch (outcome) {
    case 'kept':
      return texts.conflictKept;
    case 'restored':
      return texts.conflictRestored;
    case 'both':
      return texts.conflictBoth;
    case 'unmoved':
      return texts.conflictUnmoved;
    case 'lost':
      return typeof mine === 'string'
        ? `${texts.conflictLost} ${texts.conflictMine(mine)}`
        : texts.conflictLost;
    case 'replaced':
      if (theirs === undefined || theirs === '') return texts.conflictEmptied;
      return typeof theirs === 'string' ? texts.conflictTheirs(theirs) : texts.conflictOther;
    default:
      return assertNever(outcome);
  }
}
