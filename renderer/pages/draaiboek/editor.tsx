/**
 * The editor around a draft: head with views and undo, tree, chart or table or rehearsal, and the form of what
 * is selected. Forms show the draft as it is; tree, chart and table may follow a moment later, so that a
 * keystroke waits for one field only.
 */
import { useCallback, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { findingsByPlace, type Place, placeAt, placeKey } from '../../../shared/scenario/edit/place.ts';
import { vocabularyOf } from '../../../shared/scenario/edit/sentence.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { lazyPane, PaneView, usePreload } from '../../components/lazy-pane.tsx';
import { useWhenLeaving } from '../../shell/leaving.ts';
import { usePreferences } from '../../shell/shell-context.tsx';
import type { Autosave } from './autosave.ts';
import { ChartPane, chartFlow } from './chart-pane.tsx';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { DeskContext, HistoryContext, PicturesContext } from './draft-context.tsx';
import type { DraftStore } from './draft-store.ts';
import { EditorHead, type EditorView } from './editor-head.tsx';
import { createPartFiller, NamesContext } from './filled-names.tsx';
import { FindingList } from './finding-list.tsx';
import { focusFinding, focusForm, showForm, soon } from './form-focus.ts';
import { ItemForm } from './item-form.tsx';
import { useOutlineActions } from './outline-actions.ts';
import { OutlinePanel } from './outline-panel.tsx';
import type { PictureDesk } from './picture-desk.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { SaveNotices } from './save-notices.tsx';
import type { ScenarioDesk } from './scenario-desk.ts';
import { TableView } from './table-view.tsx';
import { usePartActions } from './use-part-actions.ts';
import { useCheck } from './use-work.ts';

interface EditorProps {
  readonly id: string;
  readonly desk: ScenarioDesk;
  readonly store: DraftStore;
  readonly autosave: Autosave;
  readonly pictures: PictureDesk;
}

const importView = lazyPane(() => import('../import/import-view.tsx').then(({ ImportView }) => ImportView));
const LATER = [importView, chartFlow];

const NO_FINDINGS: readonly never[] = [];
const showFormSoon = () => soon(showForm);

export function Editor({ id, desk, store, autosave, pictures }: EditorProps) {
  usePreload(LATER);
  useWhenLeaving(autosave.settled);
  const history = useSyncExternalStore(store.history.subscribe, store.history.get);
  const { draft } = history;
  const { profile } = usePreferences();
  const fill = useMemo(() => createPartFiller(profile), [profile]);
  const later = useDeferredValue(draft);
  const shown = useMemo(() => fill(later), [fill, later]);
  const [view, setView] = useState<EditorView>('chart');
  const [chosen, setChosen] = useState<Place>({ kind: 'scenario' });
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [showsFindings, setShowsFindings] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const { checked, expectedMs, isBusy } = useCheck(later);
  const findingList = checked?.findings ?? NO_FINDINGS;
  const findings = useMemo(() => findingsByPlace(later, findingList), [later, findingList]);
  const warned = useMemo(() => new Set(findings.keys()), [findings]);
  const vocabulary = useMemo(() => vocabularyOf(shown), [shown]);
  // What was selected may be gone, by removing or by undo.
  const key = placeKey(placeAt(draft, placeKey(chosen)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all; another object would redraw all
  const place = useMemo(() => placeAt(draft, key), [key]);

  const { edit } = store;
  const { select, openForm, remove, duplicate, add, draw, reorder } = usePartActions(store, setChosen);
  const toggleFindings = useCallback(() => setShowsFindings((shows) => !shows), []);
  const startImport = useCallback(() => setImporting(true), []);
  const showView = useCallback((next: EditorView) => {
    setImporting(false);
    setView(next);
  }, []);
  const toggle = useCallback((key: string) => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const actions = useOutlineActions({
    store,
    select,
    toggle,
    remove,
    duplicate,
    toForm: focusForm,
    showForm: showFormSoon,
  });
  const openAt = useCallback(
    (next: Place, sentence?: string) => {
      setImporting(false);
      // The table has the form beside it too.
      setView((before) => (before === 'rehearsal' ? 'chart' : before));
      select(next);
      soon(() => focusFinding(sentence));
    },
    [select],
  );
  const openInject = useCallback((injectId: string) => setChosen({ kind: 'injects', id: injectId }), []);

  useHotkey({ key: 'z', ctrl: true, shift: false, whileTyping: true }, store.undo);
  useHotkey({ key: 'z', ctrl: true, shift: true, whileTyping: true }, store.redo);
  useHotkey({ key: 'y', ctrl: true, whileTyping: true }, store.redo);
  useEffect(() => {
    document.title = `${draft.title || texts.untitled}, ${texts.title}`;
    return () => {
      document.title = 'Paraat';
    };
  }, [draft.title]);

  const value = useMemo(
    () => ({
      draft,
      edit,
      editTogether: store.editTogether,
      select,
      openForm,
      vocabulary,
      findings,
    }),
    [draft, edit, store, select, openForm, vocabulary, findings],
  );
  const form = <ItemForm place={place} onSeal={store.seal} onRemove={remove} onDuplicate={duplicate} />;
  return (
    <NamesContext value={fill}>
      <PicturesContext value={pictures}>
        <HistoryContext value={store.history}>
          <DeskContext value={value}>
            <div className="draaiboek">
              <EditorHead
                id={id}
                desk={desk}
                autosave={autosave}
                draft={later}
                title={fill(draft.title)}
                view={view}
                onView={showView}
                canUndo={history.past.length > 0}
                canRedo={history.future.length > 0}
                onUndo={store.undo}
                onRedo={store.redo}
                onAdd={add}
                findings={checked?.findings ?? null}
                isChecking={isBusy}
                showsFindings={showsFindings}
                onFindings={toggleFindings}
                onOpenAt={openAt}
                onImport={startImport}
              />
              <SaveNotices
                id={id}
                desk={desk}
                pictures={pictures}
                autosave={autosave}
                draft={draft}
                onSelect={openAt}
              />
              {showsFindings && (
                <FindingList findings={findingList} draft={later} isBusy={isBusy} onOpenAt={openAt} />
              )}
              {!isImporting && view === 'chart' && (
                <div className="draaiboek-desk" data-view="chart">
                  <OutlinePanel
                    draft={shown}
                    closed={closed}
                    findings={findings}
                    selectedKey={key}
                    actions={actions}
                  />
                  <ChartPane
                    draft={shown}
                    place={place}
                    warned={warned}
                    onSelect={select}
                    onRemove={remove}
                    onDraw={draw}
                    onReorder={reorder}
                  />
                  {form}
                </div>
              )}
              {!isImporting && view === 'table' && (
                <div className="draaiboek-desk" data-view="table">
                  <TableView
                    draft={later}
                    shown={shown}
                    expectedMs={expectedMs}
                    openId={place.kind === 'injects' ? place.id : null}
                    onOpen={openInject}
                    edit={edit}
                    findings={findings}
                    vocabulary={vocabulary}
                  />
                  {form}
                </div>
              )}
              {!isImporting && view === 'rehearsal' && <RehearsalView draft={shown} />}
              {isImporting && (
                <PaneView pane={importView}>
                  {(ImportView) => (
                    <ImportView
                      into={{ draft, editTogether: store.editTogether }}
                      onClose={() => setImporting(false)}
                    />
                  )}
                </PaneView>
              )}
            </div>
          </DeskContext>
        </HistoryContext>
      </PicturesContext>
    </NamesContext>
  );
}
