/** The messages of this seat: the list with what is unread, and the open one as its channel shows it. */
import { useRef } from 'react';
import { scenarioDate, scenarioTime } from '../../../shared/exercise/time-format.ts';
import { roleName } from '../../../shared/people/roles.ts';
import { CHANNEL_LABELS } from '../../../shared/scenario/schema.ts';
import { Button } from '../../components/button.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { Panel } from '../../components/panel.tsx';
import { moveBetweenRows, WaitingMark } from '../../components/team-lists/list-parts.tsx';
import { listTexts } from '../../components/team-lists/list-texts.ts';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise } from '../../replica/replica-context.tsx';
import { isUnread, type Message } from './inbox.ts';
import { messageTexts as texts } from './message-texts.ts';
import { MessageView } from './message-view.tsx';
import { useTeamControl } from './team-control.tsx';
import { useInbox } from './use-inbox.ts';
import './messages.css';

export function MessagePanel() {
  const { messages, open, readOpen } = useInbox();
  const { openMessage } = useTeamControl();
  const unread = messages.filter(isUnread).length;
  return (
    <Panel
      title={texts.title}
      count={messages.length === 0 ? undefined : listTexts.counted(texts.count(unread, messages.length))}
      grows
    >
      {messages.length === 0 && <p className="empty">{texts.empty}</p>}
      {messages.length > 0 && (
        <ul className="message-list" aria-label={texts.list} onKeyDown={moveBetweenRows}>
          {messages.map((message) => (
            <MessageRow
              key={message.seq}
              message={message}
              isOpen={message.seq === open?.seq}
              onOpen={() => openMessage(message.seq)}
            />
          ))}
        </ul>
      )}
      {open && <OpenMessage message={open} onRead={readOpen} isLast={unread === 0} />}
    </Panel>
  );
}

interface MessageRowProps {
  readonly message: Message;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** Where the row of a message can be found on the page. */
export const messageRowId = (seq: number): string => `bericht-${seq}`;

function MessageRow({ message, isOpen, onOpen }: MessageRowProps) {
  const { state } = useExercise();
  const { seq, subject, from, channel, atMs, media, isForOthers } = message;
  const isNew = isUnread(message);
  return (
    <li>
      <button
        type="button"
        className="message-row"
        id={messageRowId(seq)}
        data-row
        data-unread={isNew || undefined}
        aria-current={isOpen || undefined}
        onClick={onOpen}
      >
        <i className="message-dot" aria-hidden="true" />
        <span className="message-subject user-text" dir="auto">
          {isNew && <span className="visually-hidden">{texts.unread}: </span>}
          {subject}
        </span>
        <time className="num">{exerciseMinutes(state)(atMs)}</time>
        <span className="message-meta">
          {roleName(from)} · {CHANNEL_LABELS[channel]}
          {media.length > 0 && ` · ${texts.enclosed(media.length)}`}
          {isForOthers && ` · ${texts.others}`}
        </span>
      </button>
    </li>
  );
}

interface OpenMessageProps {
  readonly message: Message;
  readonly onRead: () => void;
  /** Nothing is unread any more. */
  readonly isLast: boolean;
}

function OpenMessage({ message, onRead, isLast }: OpenMessageProps) {
  const { state, onDevice } = useExercise();
  const { isRunning, who } = useTeamControl();
  const pane = useRef<HTMLDivElement>(null);
  const { seq, atMs, readMs, subject } = message;
  const startsAt = state.facts?.scenarioStartsAt;
  const moment = startsAt ? `${scenarioDate(startsAt, atMs)} ${scenarioTime(startsAt, atMs)}` : '';
  const isWaiting =
    who.teamRole !== null &&
    onDevice.readings[seq]?.[who.teamRole] !== undefined &&
    state.readings[seq]?.[who.teamRole] === undefined;
  const button = isUnread(message)
    ? { label: texts.markReadFor(subject), words: texts.markRead }
    : { label: texts.nextUnread, words: texts.nextUnreadWords };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls takes the focus
    <div className="message-pane" ref={pane} tabIndex={0}>
      <MessageView message={message} scenarioMoment={moment} />
      <div className="message-foot">
        {isRunning && (isUnread(message) || !isLast) && (
          <Button
            label={button.label}
            words={button.words}
            variant={isUnread(message) ? 'primary' : 'default'}
            shortcut="G"
            onPress={onRead}
          />
        )}
        {isRunning && (isUnread(message) || !isLast) && <Kbd keys="G" />}
        {readMs !== null && (
          <span className="list-meta num" role="status">
            {texts.read(exerciseMinutes(state)(readMs))}
          </span>
        )}
        {isWaiting && <WaitingMark />}
      </div>
    </div>
  );
}
