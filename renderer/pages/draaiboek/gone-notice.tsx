/**
 * Tells as soon as the list of scenarios says so that the draft in hand was removed, and makes a draaiboek of its
 * own from what is on the screen.
 */
import { useEffect, useMemo, useState } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { Notice } from '../../components/notice.tsx';
import { goTo } from '../route.ts';
import { useScenarioList } from '../scenarios/use-scenarios.ts';
import type { Autosave } from './autosave.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { createKeepAsNew } from './keep-as-new.ts';
import type { PictureDesk } from './picture-desk.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

/** Hears of it before anything is typed that cannot be saved. */
export function useGoneWatch(id: string, { tellGone }: Autosave): void {
  const list = useScenarioList();
  const isGone = list.type === 'ready' && list.scenarios.every((scenario) => scenario.id !== id);
  useEffect(() => {
    if (isGone) tellGone();
  }, [isGone, tellGone]);
}

interface GoneNoticeProps {
  readonly desk: ScenarioDesk;
  readonly autosave: Autosave;
  readonly pictures: PictureDesk;
  readonly draft: ScenarioDraft;
}

export function GoneNotice({ desk, autosave, pictures, draft }: GoneNoticeProps) {
  const keepAsNew = useMemo(() => createKeepAsNew(desk), [desk]);
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const keep = async () => {
    if (isBusy) return;
    setBusy(true);
    const newId = await keepAsNew(draft, pictures.media.get());
    setBusy(false);
    setFailed(newId === null);
    if (newId === null) return;
    autosave.forget();
    goTo(`draaiboek/${newId}`);
  };
  return (
    <Notice tone="warn" title={texts.gone} action={{ label: texts.keepAsNew, onPress: () => void keep() }}>
      {hasFailed ? texts.notKeptAsNew : texts.goneText}
    </Notice>
  );
}
