/** The scenario's variables now, such as the water level, with where a curve is heading. */
import { MoveDownRight, MoveRight, MoveUpRight } from 'lucide-react';
import { MINUTE_MS, type ScenarioModel } from '../../../shared/scenario/model.ts';
import { type RunContext, variableValue } from '../../../shared/scenario/run-context.ts';
import { Panel } from '../../components/panel.tsx';
import { regieTexts as texts } from './regie-texts.ts';

interface VariablePanelProps {
  readonly model: ScenarioModel;
  readonly context: RunContext;
}

const TREND_MS = 10 * MINUTE_MS;
const TREND_ICONS = { up: MoveUpRight, down: MoveDownRight, flat: MoveRight };
const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function VariablePanel({ model, context }: VariablePanelProps) {
  const variables = Object.entries(model.scenario.variables);
  return (
    <Panel title={texts.variables}>
      {variables.length === 0 && <p className="empty">{texts.noVariables}</p>}
      <ul className="rows">
        {variables.map(([id, variable]) => {
          const value = variableValue(model, context, id);
          const isCurve = model.curveByVariable.has(id);
          return (
            <li key={id}>
              <span>{variable.label}</span>
              <span className="row-status num variable-value">
                {wordsOf(value, isCurve)}
                {variable.unit && ` ${variable.unit}`}
                {isCurve && <Trend trend={trendOf(model, context, id)} />}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Trend({ trend }: { readonly trend: keyof typeof TREND_ICONS }) {
  const TrendIcon = TREND_ICONS[trend];
  return <TrendIcon size={14} aria-label={texts.trend[trend]} />;
}

function wordsOf(value: number | boolean | undefined, isCurve: boolean): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  return (isCurve || !Number.isInteger(value) ? twoDecimals : whole).format(value ?? 0);
}

function trendOf(model: ScenarioModel, context: RunContext, id: string): keyof typeof TREND_ICONS {
  const now = Number(variableValue(model, context, id));
  const later = Number(variableValue(model, { ...context, t: context.t + TREND_MS }, id));
  if (Math.abs(later - now) < 0.005) return 'flat';
  return later > now ? 'up' : 'down';
}
