/** The report: what it will say in figures, made from the log on this device, and the PDF from the hub. */
import { useMemo, useState } from 'react';
import type { ExerciseState } from '../../../shared/exercise/exercise-state.ts';
import { buildReport, momentFormatOf } from '../../../shared/report/report-model.ts';
import { durationText } from '../../../shared/report/report-time.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { isEndKnown } from '../../replica/read-only-view.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { LeaderNotices } from '../leader/leader-notices.tsx';
import { type FileWork, useFileWork } from './file-work.ts';
import { ReportFigures } from './report-figures.tsx';
import { verslagTexts as texts } from './verslag-texts.ts';

export function VerslagPage() {
  const { session } = useReplica();
  const { state } = useExercise();
  const report = useFileWork('report');
  const log = useFileWork('exportLog');
  const isEmpty = state.status === 'planned';
  return (
    <>
      <LeaderNotices isReport />
      <div className="page">
        <header className="page-head">
          <div>
            <h2>{texts.title}</h2>
            <p>{introOf(state, session.isReadOnly)}</p>
          </div>
          <div className="page-actions">
            <Button
              label={texts.makeReport}
              variant="primary"
              isDisabled={isEmpty || session.isReadOnly}
              isPending={report.isBusy}
              onPress={report.start}
            />
            <Button label={texts.exportLog} isDisabled={isEmpty} isPending={log.isBusy} onPress={log.start} />
          </div>
        </header>
        <WorkNotice work={report} busyWords={texts.making} />
        <WorkNotice work={log} busyWords={texts.exporting} />
        {isEmpty ? <p>{texts.nothingYet}</p> : <Preview />}
      </div>
    </>
  );
}

function introOf(state: ExerciseState, isReadOnly: boolean): string {
  if (isReadOnly) return isEndKnown(state) ? texts.introReadOnly : texts.introBrokenOff;
  return state.status === 'ended' ? texts.intro : texts.introRunning;
}

function Preview() {
  const { session } = useReplica();
  const { events } = useExercise();
  const model = useMemo(
    () => (session.bundle ? buildReport({ events, scenario: session.bundle.scenario }) : null),
    [events, session.bundle],
  );
  const [formatTime] = useState(() => (model ? momentFormatOf(model) : String));
  if (!model) return null;
  const reach = model.title.status === 'ended' ? 'end' : session.isReadOnly ? 'break' : 'now';
  return <ReportFigures model={model} reach={reach} formatTime={formatTime} formatDuration={durationText} />;
}

interface WorkNoticeProps {
  readonly work: FileWork;
  readonly busyWords: string;
}

function WorkNotice({ work, busyWords }: WorkNoticeProps) {
  const { desktop } = useShell();
  const { outcome } = work;
  if (work.isBusy) return <Notice tone="info" title={busyWords} />;
  if (!outcome || outcome.type === 'cancelled') return null;
  if (outcome.type === 'failed') {
    return (
      <Notice tone="danger" title={texts.failed}>
        {outcome.message}
      </Notice>
    );
  }
  const { path } = outcome;
  if (!desktop || path === '') {
    return (
      <Notice tone="ok" title={texts.downloaded}>
        {texts.downloadedText}
      </Notice>
    );
  }
  return (
    <Notice
      tone="ok"
      title={texts.saved}
      action={{ label: texts.showInFolder, onPress: () => void desktop.showItemInFolder(path) }}
    >
      {path}
    </Notice>
  );
}
