// The inject that is due, or the next one up: what, who calls whom, how long still, and the three actions.
import { Zap } from 'lucide-react';
import { nl } from '../nl.ts';
import { SettlingButton } from './button.tsx';

export interface InjectNowView {
  readonly id: string;
  /** "18. Stroomuitval wijk Lingehof" */
  readonly title: string;
  /** Who calls whom: "Netbeheerder belt ROT". */
  readonly line: string;
  readonly timeLabel: string;
  /** "nog 00:18" or "00:42 over tijd" */
  readonly countdownLabel: string;
  readonly isDue: boolean;
  readonly isOverdue?: boolean | undefined;
}

export interface InjectActions {
  readonly onRelease: (id: string) => void;
  readonly onPostpone: (id: string) => void;
  readonly onSkip: (id: string) => void;
}

export interface InjectNowProps extends InjectActions {
  readonly inject: InjectNowView;
  readonly isDisabled?: boolean | undefined;
}

export function InjectNow({ inject, isDisabled, onRelease, onPostpone, onSkip }: InjectNowProps) {
  const named = (action: string) => nl.injects.actionOn(action, inject.title);
  return (
    <div
      className="inject-now"
      data-due={inject.isDue || undefined}
      data-overdue={inject.isOverdue || undefined}
    >
      <div className="inject-now-head">
        <span>{inject.isDue ? nl.injects.now : nl.injects.next}</span>
        <span className="num">
          {inject.timeLabel}, {inject.countdownLabel}
        </span>
      </div>
      <p className="inject-now-title user-text" dir="auto">
        {inject.title}
      </p>
      <p className="inject-now-line user-text" dir="auto">
        {inject.line}
      </p>
      <div className="inject-now-actions">
        <SettlingButton
          label={named(nl.injects.release)}
          words={nl.injects.release}
          icon={Zap}
          variant={inject.isDue ? 'primary' : 'default'}
          isDisabled={isDisabled}
          onPress={() => onRelease(inject.id)}
        />
        <SettlingButton
          label={named(nl.injects.postpone)}
          words={nl.injects.postpone}
          isDisabled={isDisabled}
          onPress={() => onPostpone(inject.id)}
        />
        <SettlingButton
          label={named(nl.injects.skip)}
          words={nl.injects.skip}
          variant="ghost"
          isDisabled={isDisabled}
          onPress={() => onSkip(inject.id)}
        />
      </div>
    </div>
  );
}
