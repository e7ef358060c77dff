/** Every scenario on this computer: those made here and the library, with the ways in, out and on. */
import { Plus } from 'lucide-react';
import './scenarios.css';
import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ScenarioSummary } from '../../../shared/contract.ts';
import { fillProfile } from '../../../shared/scenario/municipality-profile.ts';
import type { ScenarioListing } from '../../../shared/scenario-contract.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { Notice, type NoticeTone } from '../../components/notice.tsx';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby, useOverview } from '../../replica/replica-context.tsx';
import { usePreferences } from '../../shell/shell-context.tsx';
import { goTo, routeHref } from '../route.ts';
import { CopyDialog } from './copy-dialog.tsx';
import { type ScenarioActions, ScenarioTable } from './scenario-table.tsx';
import { scenariosTexts as texts } from './scenarios-texts.ts';
import { useNewScenario, useScenarioFiles, useScenarioList } from './use-scenarios.ts';

interface Said {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly words: string;
}
type OpenDialog = { readonly type: 'copy' | 'remove'; readonly scenario: ScenarioListing };

export function ScenariosPage() {
  const lobby = useLobby();
  const list = useScenarioList();
  const files = useScenarioFiles();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isImporting, setImporting] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const create = useNewScenario(list);
  const summaries = useSummaries();
  const close = () => setDialog(null);

  const takeIn = async (chosen: FileList | null) => {
    const [file] = chosen ?? [];
    if (!file) return;
    setImporting(true);
    setSaid({ tone: 'info', title: texts.importing, words: '' });
    const taken = await files.takeIn(file);
    setImporting(false);
    if (!taken.ok) return setSaid({ tone: 'warn', title: texts.notImported(file.name), words: taken.error });
    const { title, version, isKnown } = taken.value;
    const words = version === null ? texts.importedDraft : texts.importedVersion(version);
    if (isKnown) setSaid({ tone: 'info', title: texts.importedKnown(title), words: '' });
    else setSaid({ tone: 'ok', title: texts.imported(title), words });
  };
  const save = async (scenario: ScenarioListing) => {
    setSaid(null);
    const outcome = await files.save(scenario.id);
    if (outcome.type === 'failed')
      setSaid({ tone: 'danger', title: texts.notExported, words: outcome.message });
    if (outcome.type !== 'saved') return;
    const words = [outcome.path, exportedWords(scenario)].filter(Boolean).join('. ');
    setSaid({ tone: 'ok', title: texts.exported, words });
  };
  const saveWorkbook = async ({ id }: ScenarioListing) => {
    setSaid(null);
    const outcome = await files.saveWorkbook(id);
    if (outcome.type === 'failed')
      setSaid({ tone: 'danger', title: texts.notExported, words: outcome.message });
    if (outcome.type === 'saved') setSaid({ tone: 'ok', title: texts.exportedWorkbook, words: outcome.path });
  };
  const remove = async ({ id }: ScenarioListing) => {
    const answer = await lobby.askScenarios('remove', { id });
    return answer.ok
      ? ({ ok: true } as const)
      : ({ ok: false, message: callFailureText(answer.error) } as const);
  };
  const make = async () => {
    setMaking(true);
    const made = await create();
    setMaking(false);
    if (made.ok) goTo(`draaiboek/${made.value}`);
    else setSaid({ tone: 'warn', title: texts.notMade, words: made.error });
  };
  const actions: ScenarioActions = {
    copy: (scenario) => setDialog({ type: 'copy', scenario }),
    save: (scenario) => void save(scenario),
    saveWorkbook: (scenario) => void saveWorkbook(scenario),
    remove: (scenario) => setDialog({ type: 'remove', scenario }),
  };

  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h2>{texts.title}</h2>
          <p>{texts.intro}</p>
        </div>
        <div className="page-actions">
          <Button label={texts.make} icon={Plus} isPending={isMaking} onPress={() => void make()} />
          <FileTrigger acceptedFileTypes={['.paraat-scenario']} onSelect={(chosen) => void takeIn(chosen)}>
            <Button label={texts.import} isPending={isImporting} />
          </FileTrigger>
          <ButtonLink label={texts.readDraaiboek} href={routeHref('inlezen')} />
        </div>
      </header>
      {said && (
        <Notice tone={said.tone} title={said.title}>
          {said.words}
        </Notice>
      )}
      {list.type === 'loading' && <p>{texts.loading}</p>}
      {list.type === 'failed' && (
        <Notice tone="warn" title={texts.notRead}>
          {texts.notReadText}
        </Notice>
      )}
      {list.type === 'ready' && (
        <Origins scenarios={list.scenarios} summaries={summaries} actions={actions} />
      )}
      {dialog?.type === 'copy' && (
        <CopyDialog scenario={dialog.scenario} onClose={close} onCopied={(id) => goTo(`draaiboek/${id}`)} />
      )}
      {dialog?.type === 'remove' && (
        <ConfirmDialog
          isOpen
          onClose={close}
          title={texts.removeDialog.title}
          confirmLabel={texts.removeDialog.submit}
          isDanger
          onConfirm={() => remove(dialog.scenario)}
        >
          {removeWords(dialog.scenario)}
        </ConfirmDialog>
      )}
    </div>
  );
}

function exportedWords({ version, isChanged }: ScenarioListing): string {
  if (version === null) return texts.exportedDraft;
  return isChanged ? texts.exportedChanged(version) : '';
}

function removeWords({ title, version, isChanged, problem }: ScenarioListing): string {
  const { text, changed, unpublished, keep, keepDraft } = texts.removeDialog;
  // What cannot be read cannot be exported either.
  if (problem !== null) return text(title);
  if (version === null) return [text(title), unpublished, keepDraft].join(' ');
  return isChanged ? [text(title), changed(version), keepDraft].join(' ') : `${text(title)} ${keep}`;
}

const ORIGINS = ['own', 'library'] as const;
const NONE = { own: texts.noneOwn, library: texts.noneLibrary } as const;

/** As players read them, with the names of the gemeente. */
function useSummaries(): ReadonlyMap<string, ScenarioSummary> {
  const overview = useOverview();
  const { profile } = usePreferences();
  return useMemo(
    () => new Map(fillProfile(overview?.scenarios ?? [], profile).map((summary) => [summary.id, summary])),
    [overview, profile],
  );
}

interface OriginsProps {
  readonly scenarios: readonly ScenarioListing[];
  readonly summaries: ReadonlyMap<string, ScenarioSummary>;
  readonly actions: ScenarioActions;
}

function Origins({ scenarios, summaries, actions }: OriginsProps) {
  return ORIGINS.map((origin) => {
    const ones = scenarios.filter((scenario) => scenario.origin === origin);
    return (
      <section key={origin} className="section" aria-labelledby={`scenarios-${origin}`}>
        <h2 id={`scenarios-${origin}`}>{texts[origin]}</h2>
        {ones.length === 0 ? (
          <p className="tone-quiet">{NONE[origin]}</p>
        ) : (
          <ScenarioTable scenarios={ones} summaries={summaries} {...actions} />
        )}
      </section>
    );
  });
}
