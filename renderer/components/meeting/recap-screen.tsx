/** The recap of a meeting in large type, to read aloud before it closes. Shows; changes nothing. */
import type { ReactNode } from 'react';
import { isMoot, isOverdue, MOOT_LABEL } from '../../../shared/meeting/action-list.ts';
import { DECISION_STATUS_LABELS } from '../../../shared/meeting/decision-list.ts';
import { type Meeting, meetingTitle } from '../../../shared/meeting/meetings.ts';
import { FACT_STATUS_LABELS, PICTURE_THEME_LABELS } from '../../../shared/meeting/picture-events.ts';
import { recapOf } from '../../../shared/meeting/recap.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useReplica } from '../../replica/replica-context.tsx';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { meetingTexts } from './meeting-texts.ts';

const texts = meetingTexts.recapScreen;

interface RecapScreenProps {
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

export function RecapScreen({ meeting, onClose }: RecapScreenProps) {
  const { moment } = useReplica();
  const { onDevice } = useExercise();
  const time = exerciseMinutes(onDevice);
  const { nowMs } = moment.get();
  const recap = recapOf(onDevice, meeting);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable
      size="full"
      title={texts.title(meetingTitle(meeting))}
      footer={<Button slot="close" label={texts.close} autoFocus />}
    >
      <p className="tone-quiet">{texts.clock}</p>
      <div className="recap">
        <Part title={texts.objective}>
          <p className="user-text" dir="auto">
            {recap.coreObjective ?? texts.noObjective}
          </p>
        </Part>
        <Part title={texts.picture} empty={recap.picture.length === 0 && texts.noPicture}>
          {recap.picture.map(([theme, entries]) => (
            <div key={theme}>
              <h4>{PICTURE_THEME_LABELS[theme]}</h4>
              <ul>
                {entries.map(({ id, text, factStatus, isVerified }) => (
                  <li key={id}>
                    {factStatus !== 'fact' && <b>{FACT_STATUS_LABELS[factStatus]}: </b>}
                    <span className="user-text" dir="auto">
                      {text}
                    </span>
                    {!isVerified && <span className="recap-aside"> ({texts.unverified})</span>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </Part>
        <Part title={texts.questions} empty={recap.questions.length === 0 && texts.noQuestions}>
          <ul>
            {recap.questions.map(({ id, text }) => (
              <li key={id} className="user-text" dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </Part>
        <Part title={texts.decisions} empty={recap.decisions.length === 0 && texts.noDecisions}>
          <ol>
            {recap.decisions.map(({ id, number, subject, decision, status, decider }) => (
              <li key={id} value={number}>
                <b className="user-text">{subject}:</b> <span className="user-text">{decision}</span>
                <span className="recap-aside">
                  {' '}
                  ({DECISION_STATUS_LABELS[status].toLowerCase()}, {roleName(decider)})
                </span>
              </li>
            ))}
          </ol>
        </Part>
        <Part title={texts.actions} empty={recap.actions.length === 0 && texts.noActions}>
          <ul>
            {recap.actions.map((action) => (
              <li key={action.id}>
                <b>{roleName(action.owner)}:</b> <span className="user-text">{action.text}</span>
                <span className="recap-aside num">
                  {', '}
                  {action.dueMs === null ? texts.noDue : texts.by(time(action.dueMs))}
                  {isMoot(action) && ` (${MOOT_LABEL})`}
                  {isOverdue(action, nowMs) && ` (${texts.overdue})`}
                </span>
              </li>
            ))}
          </ul>
        </Part>
        {recap.obligations.length > 0 && (
          <Part title={texts.obligations}>
            <ul>
              {recap.obligations.map(({ id, label, dueMs }) => (
                <li key={id}>
                  {label}
                  {dueMs !== null && <span className="recap-aside num">, {texts.by(time(dueMs))}</span>}
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part title={texts.next}>
          <p className="num">{recap.nextMs === null ? texts.noNext : texts.at(time(recap.nextMs))}</p>
        </Part>
      </div>
    </Dialog>
  );
}

interface PartProps {
  readonly title: string;
  /** Said instead when there is nothing. */
  readonly empty?: string | false | undefined;
  readonly children: ReactNode;
}

const Part = ({ title, empty, children }: PartProps) => (
  <div className="recap-part">
    <h3>{title}</h3>
    {empty ? <p className="recap-aside">{empty}</p> : children}
  </div>
);
