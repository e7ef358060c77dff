/** A variable: a number, a flag, or a number that follows a curve, as a table of points with a small drawing. */
import { Plus, X } from 'lucide-react';
import type { VariableData } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox, RadioGroup } from '../../components/choice-fields.tsx';
import { useDesk } from './draft-context.tsx';
import { FieldFinding, useFinding } from './field-finding.tsx';
import { TextField } from './filled-names.tsx';
import { FormSection, NumberField, NumberWord } from './form-parts.tsx';
import { formTexts as texts } from './form-texts.ts';

type Points = NonNullable<VariableData['curve']>;

interface VariableFormProps {
  readonly id: string;
  readonly variable: VariableData;
}

export function VariableForm({ id, variable }: VariableFormProps) {
  const { draft, edit } = useDesk();
  const finding = useFinding({ kind: 'variables', id });
  const { label, unit, initial, curve } = variable;
  const isFlag = typeof initial === 'boolean';
  const change = (part: Partial<VariableData>) => {
    const entries = Object.entries({ ...variable, ...part }).filter(([, value]) => value !== undefined);
    edit({ type: 'setVariable', id, variable: Object.fromEntries(entries) as VariableData });
  };
  const level: Points = [
    [0, Number(initial)],
    [draft.durationMinutes, Number(initial)],
  ];
  return (
    <>
      <TextField
        label={texts.label}
        value={label}
        onChange={(next) => change({ label: next })}
        errorMessage={finding('label')}
      />
      <RadioGroup
        label={texts.variableKind}
        isHorizontal
        value={isFlag ? 'flag' : 'number'}
        options={[
          { id: 'number', label: texts.variableKinds.number },
          { id: 'flag', label: texts.variableKinds.flag },
        ]}
        onChange={(kind) =>
          change(kind === 'flag' ? { initial: false, unit: undefined, curve: undefined } : { initial: 0 })
        }
      />
      {isFlag ? (
        <Checkbox
          label={texts.initialFlag}
          isSelected={initial}
          onChange={(next) => change({ initial: next })}
        />
      ) : (
        <>
          <TextField
            label={texts.unit}
            value={unit ?? ''}
            onChange={(next) => change({ unit: next === '' ? undefined : next })}
            errorMessage={finding('unit')}
          />
          <NumberField
            label={texts.initial}
            value={initial}
            onChange={(next) => change({ initial: next })}
            errorMessage={finding('initial')}
          />
          <Checkbox
            label={texts.hasCurve}
            isSelected={curve !== undefined}
            onChange={(has) => change({ curve: has ? level : undefined })}
          />
          {curve && (
            <FormSection title={texts.curve}>
              <CurvePicture points={curve} label={label} unit={unit ?? ''} />
              <CurveTable points={curve} onChange={(points) => change({ curve: points })} />
              <FieldFinding text={finding('curve')} />
            </FormSection>
          )}
        </>
      )}
    </>
  );
}

function CurveTable({
  points,
  onChange,
}: {
  readonly points: Points;
  readonly onChange: (points: Points) => void;
}) {
  const replace = (index: number, point: Points[number]) =>
    onChange(points.map((each, at) => (at === index ? point : each)));
  const [lastMinute, lastValue] = points.at(-1) ?? [0, 0];
  return (
    <>
      <table className="curve-table">
        <thead>
          <tr>
            <th scope="col">{texts.curveMinute}</th>
            <th scope="col">{texts.curveValue}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {points.map(([minute, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point has no name but its place
            <tr key={index}>
              <td>
                <NumberWord
                  label={texts.pointMinute(index + 1)}
                  value={minute}
                  lowest={0}
                  onChange={(next) => replace(index, [next, value])}
                />
              </td>
              <td>
                <NumberWord
                  label={texts.pointValue(index + 1)}
                  value={value}
                  onChange={(next) => replace(index, [minute, next])}
                />
              </td>
              <td>
                {points.length > 2 && (
                  <Button
                    label={texts.removePoint(index + 1)}
                    icon={X}
                    isIconOnly
                    isSmall
                    variant="ghost"
                    onPress={() => onChange(points.filter((_, at) => at !== index))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="form-actions">
        <Button
          label={texts.addPoint}
          icon={Plus}
          isSmall
          onPress={() => onChange([...points, [lastMinute + 15, lastValue]])}
        />
      </div>
    </>
  );
}

const WIDTH = 320;
const HEIGHT = 96;
const PAD = 6;

function CurvePicture({
  points,
  label,
  unit,
}: {
  readonly points: Points;
  readonly label: string;
  readonly unit: string;
}) {
  const minutes = points.map(([minute]) => minute);
  const values = points.map(([, value]) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [Math.min(...minutes), Math.max(...minutes)];
  const x = (minute: number) => PAD + ((minute - first) / (last - first || 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    HEIGHT - PAD - ((value - lowest) / (highest - lowest || 1)) * (HEIGHT - 2 * PAD);
  const said = (value: number) => `${value.toLocaleString('nl-NL')} ${unit}`.trim();
  return (
    <svg
      className="curve-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={texts.curvePicture(label, said(lowest), said(highest))}
    >
      <polyline points={points.map(([minute, value]) => `${x(minute)},${y(value)}`).join(' ')} />
      {points.map(([minute, value]) => (
        <circle key={`${minute}:${value}`} cx={x(minute)} cy={y(value)} r="3" />
      ))}
    </svg>
  );
}
