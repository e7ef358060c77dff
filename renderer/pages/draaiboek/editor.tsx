/**
 * The editor around a draft: head with views and undo, tree, chart or table or rehearsal, and the form of what
 * is selected. Forms show the draft as it is; tree, chart and table may follow a moment later, so that a
 * keystroke waits for one field only.
 */
import { useCallback, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import { applyEdit, type Edit } from '../../../shared/scenario/edit/edit.ts';
import { findingsByPlace, type Place, placeAt, placeKey } from '../../../shared/scenario/edit/place.ts';
import { vocabularyOf } from '../../../shared/scenario/edit/sentence.ts';
import { useHotkey } from '../../components/hotkey.ts';
import { usePreferences } from '../../shell/shell-context.tsx';
import type { Autosave } from './autosave.ts';
import { ChartPane } from './chart-pane.tsx';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { DeskContext, HistoryContext } from './draft-context.tsx';
import type { DraftStore } from './draft-store.ts';
import { EditorHead, type EditorView } from './editor-head.tsx';
import { createPartFiller, NamesContext } from './filled-names.tsx';
import { FindingList } from './finding-list.tsx';
import { ItemForm } from './item-form.tsx';
import { addition, type Kind, newTransition, removal } from './new-items.ts';
import { phaseStep, useOutlineActions } from './outline-actions.ts';
import { OutlinePanel } from './outline-panel.tsx';
import type { PictureDesk } from './picture-desk.ts';
import { RehearsalView } from './rehearsal-view.tsx';
import { SaveNotices } from './save-notices.tsx';
import type { ScenarioDesk } from './scenario-desk.ts';
import { TableView } from './table-view.tsx';
import { useCheck } from './use-work.ts';

interface EditorProps {
  readonly id: string;
  readonly desk: ScenarioDesk;
  readonly store: DraftStore;
  readonly autosave: Autosave;
  readonly pictures: PictureDesk;
}

const NO_FINDINGS: readonly never[] = [];
const NO_TIMES: Readonly<Record<string, number>> = {};

export function Editor({ id, desk, store, autosave, pictures }: EditorProps) {
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
  const { checked, isBusy } = useCheck(later);
  const findingList = checked?.findings ?? NO_FINDINGS;
  const findings = useMemo(() => findingsByPlace(later, findingList), [later, findingList]);
  const warned = useMemo(() => new Set(findings.keys()), [findings]);
  const vocabulary = useMemo(() => vocabularyOf(shown), [shown]);
  // What was selected may be gone, by removing or by undo.
  const key = placeKey(placeAt(draft, placeKey(chosen)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all; another object would redraw all
  const place = useMemo(() => placeAt(draft, key), [key]);

  const select = useCallback(
    (next: Place) => {
      store.seal();
      setChosen(next);
    },
    [store],
  );
  const openForm = useCallback(
    (next: Place) => {
      select(next);
      focusFormSoon();
    },
    [select],
  );
  const edit = store.edit;
  const remove = useCallback(
    (gone: Place) => {
      const change = removal(store.history.get().draft, gone);
      if (change) store.edit(change);
    },
    [store],
  );
  const duplicate = useCallback(
    (original: Place) => {
      if (!('id' in original) || ['phases', 'variables', 'regions'].includes(original.kind)) return;
      const before = store.history.get().draft;
      const change = { type: 'duplicateItems', list: original.kind, ids: [original.id] } as Edit;
      const copy = newcomer(before, change, original.kind as Kind);
      store.edit(change);
      if (copy !== null) setChosen({ kind: original.kind, id: copy } as Place);
    },
    [store],
  );
  const add = useCallback(
    (kind: Kind) => {
      const { edit: change, place: at } = addition(store.history.get().draft, kind);
      store.edit(change);
      openForm(at);
    },
    [store, openForm],
  );
  const draw = useCallback(
    (source: string, target: string) => {
      const { edit: change, place: at } = newTransition(store.history.get().draft, source, target);
      store.edit(change);
      openForm(at);
    },
    [store, openForm],
  );
  const reorder = useCallback(
    (id: string, otherId: string, isBefore: boolean) => {
      const step = phaseStep(store.history.get().draft, id, otherId, isBefore);
      store.editTogether(step.edits);
      select(step.place);
    },
    [store, select],
  );
  const toggleFindings = useCallback(() => setShowsFindings((shows) => !shows), []);
  const toggle = useCallback((key: string) => {
    setClosed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const actions = useOutlineActions({ store, select, toggle, remove, duplicate, toForm: focusForm });
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
      pictures,
      vocabulary,
      findings,
    }),
    [draft, edit, store, select, openForm, pictures, vocabulary, findings],
  );
  const form = <ItemForm place={place} onSeal={store.seal} onRemove={remove} onDuplicate={duplicate} />;
  return (
    <NamesContext value={fill}>
      <HistoryContext value={store.history}>
        <DeskContext value={value}>
          <div className="draaiboek">
            <EditorHead
              id={id}
              desk={desk}
              autosave={autosave}
              title={fill(draft.title)}
              view={view}
              onView={setView}
              canUndo={history.past.length > 0}
              canRedo={history.future.length > 0}
              onUndo={store.undo}
              onRedo={store.redo}
              onAdd={add}
              findingCount={checked === null ? null : findingList.length}
              isChecking={isBusy}
              showsFindings={showsFindings}
              onFindings={toggleFindings}
            />
            <SaveNotices autosave={autosave} draft={draft} onSelect={select} />
            {showsFindings && (
              <FindingList findings={findingList} draft={draft} isBusy={isBusy} onSelect={select} />
            )}
            {view === 'chart' && (
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
            {view === 'table' && (
              <div className="draaiboek-desk" data-view="table">
                <TableView
                  draft={later}
                  shown={shown}
                  expectedMs={checked?.expectedMs ?? NO_TIMES}
                  openId={place.kind === 'injects' ? place.id : null}
                  onOpen={openInject}
                  edit={edit}
                  findings={findings}
                  vocabulary={vocabulary}
                />
                {form}
              </div>
            )}
            {view === 'rehearsal' && <RehearsalView draft={shown} />}
          </div>
        </DeskContext>
      </HistoryContext>
    </NamesContext>
  );
}

/** The id that an edit adds to a list; null when it adds none. */
function newcomer(before: ScenarioDraft, change: Edit, kind: Kind): string | null {
  const idsOf = (draft: ScenarioDraft) =>
    ((draft[kind as 'injects'] ?? []) as readonly { readonly id: string }[]).map(({ id }) => id);
  const known = new Set(idsOf(before));
  return idsOf(applyEdit(before, change)).find((each) => !known.has(each)) ?? null;
}

function focusForm(): void {
  const form = document.getElementById('draaiboek-form');
  form?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}

const focusFormSoon = () => requestAnimationFrame(focusForm);
