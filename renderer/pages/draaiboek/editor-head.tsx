/** The head of the editor: what is open and whether it is kept, views, undo, adding, findings and publishing. */
import { Download, FileInput, Plus, Redo2, Sheet, TriangleAlert, Undo2 } from 'lucide-react';
import { memo, useState, useSyncExternalStore } from 'react';
import type { Finding } from '../../../shared/scenario/check.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Place } from '../../../shared/scenario/edit/place.ts';
import type { SaveOutcome } from '../../../shared/shell/bridge.ts';
import { Button } from '../../components/button.tsx';
import { ToggleGroup } from '../../components/choice-fields.tsx';
import { MenuButton } from '../../components/menu.tsx';
import { Notice } from '../../components/notice.tsx';
import { showToast } from '../../components/toast.tsx';
import { useScenarioFiles } from '../scenarios/use-scenarios.ts';
import type { Autosave } from './autosave.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { useNames } from './filled-names.tsx';
import { namedFindings, verdictOn } from './finding-words.ts';
import type { Kind } from './new-items.ts';
import { type NotPublished, notSavedText, publishDraft } from './publish-draft.ts';
import type { ScenarioDesk } from './scenario-desk.ts';

export type EditorView = keyof typeof texts.view;

export interface EditorHeadProps {
  readonly id: string;
  readonly desk: ScenarioDesk;
  readonly autosave: Autosave;
  readonly draft: ScenarioDraft;
  readonly title: string;
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAdd: (kind: Kind) => void;
  /** Null until the first check is done. */
  readonly findings: readonly Finding[] | null;
  readonly isChecking: boolean;
  readonly showsFindings: boolean;
  readonly onFindings: () => void;
  /** @param sentence of a finding, as it stands beside its field */
  readonly onOpenAt: (place: Place, sentence: string) => void;
  /** Injects from a file of another program. */
  readonly onImport: () => void;
}

const ADDED: readonly Kind[] = [
  'injects',
  'phases',
  'gates',
  'variables',
  'objectives',
  'clocks',
  'media',
  'responseCards',
  'regions',
];
const VIEWS = (['chart', 'table', 'rehearsal'] as const).map((id) => ({ id, label: texts.view[id] }));

export const EditorHead = memo((props: EditorHeadProps) => {
  const { autosave, title, view, onView, onAdd, findings, isChecking, showsFindings } = props;
  const state = useSyncExternalStore(autosave.state.subscribe, autosave.state.get);
  const files = useScenarioFiles();
  const fill = useNames();
  const [problem, setProblem] = useState<NotPublished | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const first = problem?.first ? namedFindings(props.draft, [problem.first], fill)[0] : undefined;
  const verdict =
    findings === null || (isChecking && findings.length === 0) ? texts.findingsBusy : verdictOn(findings);
  const hasFaults = findings?.some(({ isWarning }) => !isWarning) ?? false;
  const publish = async () => {
    setPublishing(true);
    const outcome = await publishDraft(props);
    if (outcome.ok) showToast({ title: texts.published(outcome.value), detail: texts.publishedText });
    setProblem(outcome.ok ? null : outcome.error);
    setPublishing(false);
  };
  const saveWorkbook = async () => {
    setProblem(null);
    const outcome: SaveOutcome = (await autosave.flush())
      ? await files.saveWorkbook(props.id)
      : { type: 'failed', message: notSavedText(autosave) };
    if (outcome.type === 'failed') setProblem({ title: texts.notSavedAsFile, text: outcome.message });
    if (outcome.type === 'saved') showToast({ title: texts.savedAsFile, detail: outcome.path || undefined });
  };
  return (
    <>
      <header className="draaiboek-head">
        <div className="draaiboek-name">
          <h2>{title || texts.untitled}</h2>
          <span className="draaiboek-state" role="status" data-state={state}>
            {texts.save[state]}
          </span>
        </div>
        <ToggleGroup
          label={texts.views}
          options={VIEWS}
          value={view}
          onChange={(id) => onView(id as EditorView)}
        />
        <div className="draaiboek-tools">
          <Button
            label={texts.undo}
            icon={Undo2}
            isIconOnly
            shortcut="Control+Z"
            isDisabled={!props.canUndo}
            onPress={props.onUndo}
          />
          <Button
            label={texts.redo}
            icon={Redo2}
            isIconOnly
            shortcut="Control+Y"
            isDisabled={!props.canRedo}
            onPress={props.onRedo}
          />
          <MenuButton
            label={texts.add}
            icon={Plus}
            actions={ADDED.map((kind) => ({ id: kind, label: texts.kinds[kind], run: () => onAdd(kind) }))}
          />
          <MenuButton
            label={texts.file}
            icon={Sheet}
            actions={[
              { id: 'import', label: texts.importInjects, icon: FileInput, run: props.onImport },
              {
                id: 'workbook',
                label: texts.saveWorkbook,
                icon: Download,
                run: () => void saveWorkbook(),
              },
            ]}
          />
          <button
            type="button"
            className="btn draaiboek-findings"
            aria-expanded={showsFindings}
            data-warn={hasFaults || undefined}
            onClick={props.onFindings}
          >
            {hasFaults && <TriangleAlert aria-hidden />}
            {verdict}
          </button>
          <span className="visually-hidden" role="status">
            {verdict}
          </span>
          <Button
            label={texts.publish}
            variant="primary"
            isPending={isPublishing}
            onPress={() => void publish()}
          />
        </div>
      </header>
      <div className="notices">
        {problem !== null && (
          <Notice tone="warn" title={problem.title}>
            {problem.text}{' '}
            {first && (
              <button
                type="button"
                className="notice-place"
                onClick={() => props.onOpenAt(first.place, first.sentence)}
              >
                {first.name}: {first.text}
              </button>
            )}
          </Notice>
        )}
      </div>
    </>
  );
});
