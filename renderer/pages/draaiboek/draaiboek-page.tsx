/**
 * The Draaiboek: a scenario edited by an adviser. Opens it, or says why that cannot be; the editor itself is
 * `editor.tsx`.
 */
import './draaiboek.css';
import './forms.css';
import './rehearsal.css';
import './table.css';
import { assertNever } from '../../../shared/result.ts';
import { Notice } from '../../components/notice.tsx';
import { goTo } from '../route.ts';
import { draaiboekTexts as texts } from './draaiboek-texts.ts';
import { Editor } from './editor.tsx';
import { useOpenDraft } from './open-draft.ts';
import { type ScenarioDesk, useScenarioDesk } from './scenario-desk.ts';

export function DraaiboekPage({ scenarioId }: { readonly scenarioId: string }) {
  return <DraaiboekAtDesk scenarioId={scenarioId} desk={useScenarioDesk()} />;
}

interface DraaiboekAtDeskProps {
  readonly scenarioId: string;
  /** The same as long as the page is open. */
  readonly desk: ScenarioDesk;
}

function DraaiboekAtDesk({ scenarioId, desk }: DraaiboekAtDeskProps) {
  const { open, retry } = useOpenDraft(scenarioId, desk);
  const toList = { label: texts.toScenarios, onPress: () => goTo('scenarios') };
  switch (open.type) {
    case 'ready':
      return <Editor id={scenarioId} desk={desk} {...open} />;
    case 'loading':
      return <p className="empty">{texts.loading}</p>;
    case 'failed':
      return (
        <Notice tone="warn" title={texts.notRead} action={{ label: texts.retry, onPress: retry }}>
          {texts.notReadText}
        </Notice>
      );
    case 'library':
      return (
        <Notice tone="info" title={texts.fromLibrary} action={toList}>
          {texts.fromLibraryText}
        </Notice>
      );
    case 'missing':
    case 'unreadable':
      return <Notice tone="warn" title={texts[open.type]} action={toList} />;
    default:
      return assertNever(open);
  }
}
