// Openstaande beslispunten: the question, who decides, how long still, the choices, and the button to record it.
// Choices are names only; a consequence would tell players what is coming.
import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { useLostFocus } from './lost-focus.ts';
import { Panel } from './panel.tsx';

export interface GateView {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  /** "tot 10:55" */
  readonly deadlineLabel?: string | undefined;
  /** "nog 11:58" or "02:10 te laat" */
  readonly countdownLabel?: string | undefined;
  readonly isOverdue: boolean;
  readonly options: readonly string[];
}

export interface GateListProps {
  readonly gates: readonly GateView[];
  /** Absent for those who may read but not record. */
  readonly onRecord?: ((id: string) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function GateList({ gates, onRecord, isDisabled }: GateListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, gates.map(({ id }) => id).join(' '));
  return (
    <Panel
      title={nl.gates.title}
      count={gates.length === 0 ? undefined : String(gates.length)}
      headingRef={heading}
    >
      {gates.length === 0 && <p className="empty">{nl.gates.empty}</p>}
      <ul>
        {gates.map((gate) => (
          <Gate key={gate.id} gate={gate} onRecord={onRecord} isDisabled={isDisabled} />
        ))}
      </ul>
    </Panel>
  );
}

interface GateProps extends Omit<GateListProps, 'gates'> {
  readonly gate: GateView;
}

function Gate({ gate, onRecord, isDisabled }: GateProps) {
  const due = [gate.deadlineLabel, gate.countdownLabel].filter(Boolean).join(', ');
  return (
    <li className="gate" data-overdue={gate.isOverdue || undefined}>
      <div className="gate-head">
        <span>{gate.owner}</span>
        <span className="gate-due num">
          {gate.isOverdue && <TriangleAlert size={13} aria-label={nl.gates.overdue} />}
          {due}
        </span>
      </div>
      <p className="gate-title user-text" dir="auto">
        {gate.title}
      </p>
      <ul className="gate-options" aria-label={nl.gates.options}>
        {gate.options.map((option) => (
          <li key={option}>{option}</li>
        ))}
      </ul>
      {onRecord && (
        <Button
          label={nl.gates.recordFor(gate.title)}
          words={nl.gates.record}
          variant={gate.isOverdue ? 'primary' : 'default'}
          isDisabled={isDisabled}
          onPress={() => onRecord(gate.id)}
        />
      )}
    </li>
  );
}
