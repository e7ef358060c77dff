/**
 * The leader's screen during a real incident: the words that stand on every screen, and the logbook. No
 * inject, phase or decision of the exercise stands beside a real message.
 */
import { LeaderNotices } from '../leader/leader-notices.tsx';
import { LogPanel } from './log-panel.tsx';
import { regieTexts as texts } from './regie-texts.ts';

export function RealIncidentPage({ text }: { readonly text: string }) {
  return (
    <div className="screen">
      <LeaderNotices />
      <section className="real-panel" role="alert">
        <h2>{texts.realIncident.title}</h2>
        <p>{texts.realIncident.lead}</p>
        <p className="user-text" dir="auto">
          <b>{text}</b>
        </p>
      </section>
      <LogPanel hidesInjects />
    </div>
  );
}
