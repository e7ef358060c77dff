/**
 * Takes a draaiboek of another program in: the file, what stands where in it, the injects as they will be, and
 * then the adding. Nothing is added before that is asked; afterwards it says what was taken and what was not.
 */
import './import.css';
import { useMemo, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { uuidv7 } from 'uuidv7';
import { cleanText } from '../../../shared/exercise/text.ts';
import type { RecipientAnswers } from '../../../shared/import/import-recipients.ts';
import type { ImportResult } from '../../../shared/import/import-result.ts';
import {
  additionFromImport,
  MAX_TITLE,
  newFromImport,
  roomIn,
  type Transfer,
} from '../../../shared/import/scenario-from-import.ts';
import type { ScenarioDraft } from '../../../shared/scenario/edit/draft.ts';
import type { Edit } from '../../../shared/scenario/edit/edit.ts';
import { MAX_DRAFT_BYTES } from '../../../shared/scenario/size-limits.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { callFailureText } from '../../replica/failure-text.ts';
import { useLobby } from '../../replica/replica-context.tsx';
import { type Done, ImportDone } from './import-done.tsx';
import { importTexts as texts } from './import-texts.ts';
import { MappingPanel } from './mapping-panel.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import type { ReadFile, ReadingState } from './reading.ts';
import { RecipientTable } from './recipient-table.tsx';
import { SkippedPanel } from './skipped-panel.tsx';
import { summaryText } from './summary-text.ts';
import { type FileReading, useDroppedFiles, useReading } from './use-reading.ts';

/** The scenario that gets the injects. */
export interface ImportInto {
  readonly draft: ScenarioDraft;
  /** As one step to undo. */
  readonly editTogether: (edits: readonly Edit[]) => void;
}

interface ImportViewProps {
  /** Null: a new scenario. */
  readonly into: ImportInto | null;
  /** @param id of a scenario that was made; null when none was */
  readonly onClose: (id: string | null) => void;
}

const FILE_TYPES = ['.xlsx', '.xlsm', '.ods', '.csv', '.tsv', '.txt', '.json', '.zip'];

export function ImportView({ into, onClose }: ImportViewProps) {
  const reading = useReading(into === null ? null : minuteOfStart(into.draft));
  const { state, take } = reading;
  const isOver = useDroppedFiles(take);
  const [done, setDone] = useState<Done | null>(null);
  const { read } = state;
  if (done) return <ImportDone done={done} onClose={() => onClose(done.id)} />;
  return (
    <div className="import" data-over={isOver || undefined}>
      <header className="import-top">
        <div>
          <h2>{into ? texts.titleInto(into.draft.title) : texts.title}</h2>
          <p>{read ? `${read.file.name}: ${texts.sources[read.result.source]}` : texts.intro}</p>
        </div>
        {read && <FileButton label={texts.other} isReading={state.opening !== null} take={take} />}
        <Button label={texts.cancel} onPress={() => onClose(null)} />
      </header>
      <ReadingNotices state={state} retry={reading.retry} cancel={reading.cancel} />
      {read ? (
        <Mapping
          key={read.file.base64.length + read.file.name}
          read={read}
          reading={reading}
          into={into}
          onDone={setDone}
        />
      ) : (
        <div className="import-drop">
          <p>{texts.drop}</p>
          <FileButton label={texts.choose} isReading={state.opening !== null} take={take} isFirst />
          <p className="tone-quiet">{texts.kinds}</p>
        </div>
      )}
    </div>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly isReading: boolean;
  readonly take: FileReading['take'];
  readonly isFirst?: boolean;
}

function FileButton({ label, isReading, take, isFirst = false }: FileButtonProps) {
  return (
    <FileTrigger acceptedFileTypes={FILE_TYPES} onSelect={(files) => void take([...(files ?? [])])}>
      <Button
        label={label}
        isPending={isReading}
        variant={isFirst ? 'primary' : 'default'}
        autoFocus={isFirst || undefined}
      />
    </FileTrigger>
  );
}

interface NoticesProps extends Pick<FileReading, 'retry' | 'cancel'> {
  readonly state: ReadingState;
}

function ReadingNotices({ state, retry, cancel }: NoticesProps) {
  const { read, opening, isReading, problem } = state;
  const isUnread = problem !== null && problem.fileName === read?.file.name && !problem.isBehind;
  const title = problem?.isBehind
    ? texts.notReadAgain
    : (isUnread && read?.result.injects.length === 0 ? texts.noInjects : texts.notRead)(
        problem?.fileName ?? '',
      );
  const words = opening !== null ? texts.reading(opening) : isReading ? texts.readingAgain : '';
  const result =
    words || !read
      ? ''
      : texts.found(read.result.injects.length, read.result.skipped.length, read.result.questions.length);
  return (
    <>
      <div className="import-status">
        <p role="status">{words || result}</p>
        {words !== '' && <Button label={texts.stop} onPress={cancel} />}
      </div>
      {problem && (
        <Notice
          tone="warn"
          title={title}
          action={problem.isBehind ? { label: texts.retry, onPress: retry } : undefined}
        >
          {problem.text}
        </Notice>
      )}
    </>
  );
}

interface MappingProps {
  readonly read: ReadFile;
  readonly reading: FileReading;
  readonly into: ImportInto | null;
  readonly onDone: (done: Done) => void;
}

function Mapping({ read, reading, into, onDone }: MappingProps) {
  const lobby = useLobby();
  const [answers, setAnswers] = useState<RecipientAnswers>({});
  const [name, setName] = useState(() => nameOf(read));
  const [wrongName, setWrongName] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const { file, options, result } = read;
  const draft = into?.draft ?? null;
  const room = roomIn(draft);
  const { startMinute } = options;
  const transfer = useMemo(
    () =>
      transferOf(result, draft, { fileName: file.name, answers, told: result.scenario }, startMinute, room),
    [result, draft, file.name, answers, startMinute, room],
  );
  const leftOut = useMemo(() => [...result.leftOut, ...transfer.notes], [result.leftOut, transfer.notes]);
  const { state } = reading;
  const title = cleanText(name).trim();
  const nameProblem =
    title === '' ? texts.nameMissing : title.length > MAX_TITLE ? texts.nameTooLong(MAX_TITLE) : null;
  const finish = (id: string | null, scenarioTitle: string) =>
    onDone({
      id,
      title: scenarioTitle,
      isNew: into === null,
      made: transfer.made,
      skipped: result.skipped.length,
      list: summaryText(file.name, result, transfer),
    });
  const add = async () => {
    if (into && transfer.edits) {
      into.editTogether(transfer.edits);
      return finish(null, into.draft.title);
    }
    if (nameProblem !== null) {
      setWrongName(nameProblem);
      nameField.current?.focus();
      return;
    }
    setAdding(true);
    setFailure(null);
    const made = { ...transfer.draft, title };
    const answer = await lobby.askScenarios('create', { id: made.id, title, draft: made });
    setAdding(false);
    if (!answer.ok)
      setFailure(answer.error.type === 'AnswerLost' ? texts.unsure : callFailureText(answer.error));
    else if (!answer.value.ok) setFailure(texts.tooLarge);
    else finish(answer.value.id, title);
  };
  const count = result.injects.length;
  // Measuring thousands of injects takes longer than a keystroke may.
  const limit = useMemo(() => {
    if (count > room) return texts.tooMany(count, room);
    return isTooLarge(transfer.draft) ? texts.tooLarge : null;
  }, [count, room, transfer.draft]);
  return (
    <>
      <div className="import-desk">
        <Panel title={texts.mapping}>
          <div className="import-mapping">
            <MappingPanel
              result={result}
              options={options}
              scenarioStart={draft === null ? null : minuteOfStart(draft)}
              onChange={reading.change}
            />
            <RecipientTable found={transfer.recipients.found} answers={answers} onChange={setAnswers} />
          </div>
        </Panel>
        <div className="import-outcome" aria-busy={state.isReading}>
          <PreviewPanel made={transfer.made} />
          <SkippedPanel skipped={result.skipped} leftOut={leftOut} />
        </div>
      </div>
      <footer className="import-foot">
        {limit !== null && <Notice tone="warn" title={limit} />}
        {failure !== null && (
          <Notice tone="danger" title={texts.notAdded}>
            {failure}
          </Notice>
        )}
        {!into && (
          <TextField
            label={texts.name}
            isRequired
            value={name}
            inputRef={nameField}
            onChange={(typed) => {
              setName(typed);
              setWrongName(null);
            }}
            errorMessage={wrongName ?? undefined}
          />
        )}
        <Button
          label={into ? texts.addInto : texts.addNew}
          variant="primary"
          isPending={isAdding}
          isDisabled={count === 0 || limit !== null || state.isReading || state.problem?.isBehind}
          onPress={() => void add()}
        />
      </footer>
    </>
  );
}

/** What the file calls it, else the first words of the file's own name; a person can say better. */
const nameOf = ({ file, result }: ReadFile): string =>
  (result.scenario.title || file.name.replace(/\.[a-z]{2,5}$/i, '').replace(/[_]+/g, ' '))
    .trim()
    .slice(0, MAX_TITLE);

function transferOf(
  { injects }: ImportResult,
  draft: ScenarioDraft | null,
  options: Parameters<typeof newFromImport>[2],
  startMinute: number | undefined,
  room: number,
): Transfer & { readonly edits?: readonly Edit[] } {
  const taken = injects.slice(0, room);
  if (draft) return additionFromImport(taken, draft, options);
  const scenario = { id: uuidv7(), title: '', startsAt: startsAt(startMinute) };
  return newFromImport(taken, scenario, options);
}

/** Where its clock stands at the start, in minutes after midnight. */
function minuteOfStart({ startsAt: moment }: ScenarioDraft): number | null {
  const [, hours, minutes] = /T(\d{2}):(\d{2})$/.exec(moment) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

const NINE = 9 * 60;

/** Today, on the hour that was told. */
function startsAt(startMinute = NINE): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const now = new Date();
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}T${two(Math.floor(startMinute / 60))}:${two(startMinute % 60)}`;
}

const isTooLarge = (draft: ScenarioDraft): boolean =>
  draft.injects.length > 1_000 && new TextEncoder().encode(JSON.stringify(draft)).length > MAX_DRAFT_BYTES;
