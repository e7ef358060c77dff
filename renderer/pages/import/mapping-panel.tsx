/** What a person tells about the file: answers to its questions, and what each column holds. */
import { memo, type ReactNode } from 'react';
import { FIELD_LABELS, FIELDS, type Field } from '../../../shared/import/column-names.ts';
import {
  type FoundColumn,
  type ImportOptions,
  type ImportQuestion,
  type ImportResult,
  type QuestionType,
  type ReadSheet,
  TIME_UNITS,
  ZERO_TIMES,
} from '../../../shared/import/import-result.ts';
import { RadioGroup } from '../../components/choice-fields.tsx';
import { TimeField } from '../../components/date-fields.tsx';
import { withField } from './column-choice.ts';
import { importTexts as texts } from './import-texts.ts';

interface MappingPanelProps {
  readonly result: ImportResult;
  readonly options: ImportOptions;
  /** Of the scenario that gets the injects, in minutes after midnight; null for a new one. */
  readonly scenarioStart: number | null;
  readonly onChange: (options: ImportOptions) => void;
}

export const MappingPanel = memo((props: MappingPanelProps) => {
  const { result, options, onChange } = props;
  return (
    <>
      <Questions {...props} />
      {result.sheets.map((sheet) => (
        <SheetColumns
          key={sheet.name}
          sheet={sheet}
          onField={(index, field) => onChange(withField(options, sheet, index, field))}
        />
      ))}
    </>
  );
});

const OTHERS = ['columns', 'marks', 'reading', 'day', 'untimed'] as const;

function Questions({ result, options, scenarioStart, onChange }: MappingPanelProps) {
  const asked = (type: QuestionType): ImportQuestion | undefined =>
    result.questions.find((question) => question.type === type);
  const [unit, start] = [asked('unit'), asked('start')];
  const others = OTHERS.flatMap((type) =>
    result.questions.flatMap((question) => (question.type === type ? [texts.asked[type](question)] : [])),
  );
  const zero = asked('zero');
  const asksZero = zero !== undefined || options.zeroTimes !== undefined;
  const asksUnit = unit !== undefined || options.unit !== undefined;
  const asksStart = start !== undefined || options.startMinute !== undefined;
  const { startMinute } = options;
  const isOtherStart = scenarioStart !== null && startMinute !== undefined && startMinute !== scenarioStart;
  if (!asksUnit && !asksZero && !asksStart && others.length === 0) return null;
  return (
    <Part title={texts.questions}>
      {asksUnit && (
        <RadioGroup
          label={texts.unit}
          isHorizontal
          value={options.unit ?? null}
          options={TIME_UNITS.map((id) => ({ id, label: texts.units[id] }))}
          onChange={(id) => onChange({ ...options, unit: TIME_UNITS.find((each) => each === id) })}
          description={unit ? texts.unitHint(unit) : texts.answered}
        />
      )}
      {asksZero && (
        <RadioGroup
          label={texts.zero}
          isHorizontal
          value={options.zeroTimes ?? null}
          options={ZERO_TIMES.map((id) => ({ id, label: texts.zeroTimes[id] }))}
          onChange={(id) => onChange({ ...options, zeroTimes: ZERO_TIMES.find((each) => each === id) })}
          description={zero ? texts.zeroHint(zero) : texts.answered}
        />
      )}
      {asksStart && (
        <TimeField
          label={texts.start}
          value={clockOf(options.startMinute)}
          onChange={(time) => onChange({ ...options, startMinute: minuteOf(time) })}
          description={start ? texts.startHint(start) : startAnswered(scenarioStart, options.startMinute)}
        />
      )}
      {isOtherStart && (
        <p className="tone-warn" role="status">
          {texts.otherStart(clockOf(scenarioStart) ?? '')}
        </p>
      )}
      {others.length > 0 && (
        <ul className="import-asked">
          {others.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

const startAnswered = (scenarioStart: number | null, startMinute: number | undefined): string =>
  scenarioStart !== null && scenarioStart === startMinute
    ? texts.startOfScenario(clockOf(scenarioStart) ?? '')
    : texts.answered;

const clockOf = (minute: number | null | undefined): string | null =>
  minute === undefined || minute === null
    ? null
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minuteOf(time: string | null): number | undefined {
  if (time === null) return undefined;
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

interface SheetColumnsProps {
  readonly sheet: ReadSheet;
  readonly onField: (index: number, field: Field | null) => void;
}

const NOTHING = '';

function SheetColumns({ sheet, onField }: SheetColumnsProps) {
  return (
    <Part
      title={texts.columns(sheet.name)}
      hint={sheet.headerRow === null ? texts.noHeader : texts.headerRow(sheet.headerRow)}
    >
      <table className="table import-table">
        <thead>
          <tr>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.samples}</th>
            <th scope="col">{texts.holds}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map((column) => (
            <ColumnRow key={column.index} column={column} onField={onField} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

interface ColumnRowProps {
  readonly column: FoundColumn;
  readonly onField: (index: number, field: Field | null) => void;
}

function ColumnRow({ column: { index, name, field, samples }, onField }: ColumnRowProps) {
  return (
    <tr data-unused={field === null || undefined}>
      <th scope="row" dir="auto">
        {name}
      </th>
      <td>
        <div className="import-samples" dir="auto">
          {samples.join(' · ')}
        </div>
      </td>
      <td>
        <select
          className="control"
          aria-label={texts.holdsOf(name)}
          value={field ?? NOTHING}
          onChange={({ target }) => onField(index, FIELDS.find((each) => each === target.value) ?? null)}
        >
          <option value={NOTHING}>{texts.notTaken}</option>
          {FIELDS.map((each) => (
            <option key={each} value={each}>
              {FIELD_LABELS[each]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

interface PartProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

export function Part({ title, hint, children }: PartProps) {
  return (
    <section className="import-part" aria-label={title}>
      <h3>{title}</h3>
      {hint && <p className="tone-quiet">{hint}</p>}
      {children}
    </section>
  );
}
