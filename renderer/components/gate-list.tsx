// Openstaande beslispunten: the question, who decides, how long still, the choices, what comes of silence, and the
// button to record it; below them under one line what was decided or ran out, with the button to open it again.
import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { nl } from '../nl.ts';
import { Button } from './button.tsx';
import { Fold } from './fold.tsx';
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
  /** What happens without a decision; not once its time has run out. */
  readonly silence?: string | undefined;
}

/** Decided, or run out. */
export interface PastGateView {
  readonly id: string;
  readonly title: string;
  /** "Evacueren, besloten om 10:43" */
  readonly outcome: string;
  readonly isDecided: boolean;
}

export interface GateListProps {
  readonly gates: readonly GateView[];
  /** Absent for those who may read but not record. */
  readonly onRecord?: ((id: string) => void) | undefined;
  readonly past: readonly PastGateView[];
  readonly onReopen?: ((id: string) => void) | undefined;
  readonly isDisabled?: boolean | undefined;
}

export function GateList({ gates, onRecord, past, onReopen, isDisabled }: GateListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, [...gates, ...past].map(({ id }) => id).join(' '));
  return (
    <Panel
      title={nl.gates.title}
      count={gates.length === 0 ? undefined : String(gates.length)}
      headingRef={heading}
    >
      {gates.length === 0 && <p className="empty">{nl.gates.empty}</p>}
      <ul className="gates-open">
        {gates.map((gate) => (
          <Gate key={gate.id} gate={gate} onRecord={onRecord} isDisabled={isDisabled} />
        ))}
      </ul>
      {past.length > 0 && <PastGates past={past} onReopen={onReopen} isDisabled={isDisabled} />}
    </Panel>
  );
}

function PastGates({ past, onReopen, isDisabled }: Pick<GateListProps, 'past' | 'onReopen' | 'isDisabled'>) {
  const decided = past.filter(({ isDecided }) => isDecided).length;
  return (
    <Fold label={nl.gates.past(decided, past.length - decided)}>
      <ul className="rows">
        {past.map(({ id, title, outcome }) => (
          <li key={id}>
            <span className="user-text" dir="auto">
              {title}
            </span>
            {onReopen && (
              <Button
                label={nl.gates.reopenFor(title)}
                words={nl.gates.reopen}
                variant="ghost"
                isSmall
                isDisabled={isDisabled}
                onPress={() => onReopen(id)}
              />
            )}
            <span className="row-detail">{outcome}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

interface GateProps extends Pick<GateListProps, 'onRecord' | 'isDisabled'> {
  readonly gate: GateView;
}

/** One whose time has run out takes less room: what it asks stands in its dialog. */
function Gate({ gate, onRecord, isDisabled }: GateProps) {
  const due = [gate.deadlineLabel, gate.countdownLabel].filter(Boolean).join(', ');
  const record = onRecord && (
    <Button
      label={nl.gates.recordFor(gate.title)}
      words={nl.gates.record}
      variant={gate.isOverdue ? 'primary' : 'default'}
      isSmall={gate.isOverdue}
      isDisabled={isDisabled}
      onPress={() => onRecord(gate.id)}
    />
  );
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
      {!gate.isOverdue && (
        <ul className="gate-options" aria-label={nl.gates.options}>
          {gate.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ul>
      )}
      {gate.silence !== undefined && (
        <p className="gate-silence">
          <b>{nl.gates.silence}</b> {gate.silence}
        </p>
      )}
      {record}
    </li>
  );
}
