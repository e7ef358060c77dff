// The inject that has just gone out, with the one button that takes it back and the seconds in which it can.
import { Undo2 } from 'lucide-react';
import { nl } from '../nl.ts';
import { SettlingButton } from './button.tsx';

export interface InjectRecallView {
  readonly id: string;
  readonly title: string;
  readonly secondsLeft: number;
}

export interface InjectRecallProps {
  readonly inject: InjectRecallView;
  readonly onRecall: (id: string) => void;
}

export function InjectRecall({ inject, onRecall }: InjectRecallProps) {
  return (
    <div className="inject-recall">
      <p className="inject-now-head">
        <span>{nl.injects.justReleased}</span>
        <span className="num">{nl.injects.recallLeft(inject.secondsLeft)}</span>
      </p>
      <div className="inject-recall-act">
        <p className="inject-title user-text" dir="auto">
          {inject.title}
        </p>
        <SettlingButton
          label={nl.injects.actionOn(nl.injects.recall, inject.title)}
          words={nl.injects.recall}
          icon={Undo2}
          onPress={() => onRecall(inject.id)}
        />
      </div>
    </div>
  );
}
