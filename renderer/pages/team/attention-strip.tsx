/** What asks for this seat now, in one row over the screen: each leads to where it is answered. */
import { CircleDashed, Clock, ListTodo, Mail, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { countdown } from '../../../shared/exercise/time-format.ts';
import { assertNever } from '../../../shared/result.ts';
import { actionRowId } from '../../components/team-lists/action-list.tsx';
import { decisionRowId } from '../../components/team-lists/decision-list.tsx';
import { exerciseMinutes } from '../../exercise-time.ts';
import { useExercise, useMoment } from '../../replica/replica-context.tsx';
import { type Attention, attentionOf } from './attention.ts';
import { attentionTexts as texts } from './attention-texts.ts';
import { messageRowId } from './message-panel.tsx';
import { useTeamControl } from './team-control.tsx';
import { useInbox } from './use-inbox.ts';

/** More than this is a list, not a glance. */
const MAX_SHOWN = 4;
/** Where the terms stand on the page. */
export const TERMS_ID = 'termijnen';

export function useAttention(): readonly Attention[] {
  const { onDevice, state } = useExercise();
  const { nowMs } = useMoment();
  const { who, mayConfirm } = useTeamControl();
  const { messages } = useInbox();
  return attentionOf({
    messages,
    // What is not with the hub yet cannot be confirmed there.
    decisions: state.decisionList,
    actions: onDevice.actions,
    obligations: onDevice.obligations,
    teamRole: who.teamRole,
    mayConfirm,
    nowMs,
  });
}

export function AttentionStrip() {
  const all = useAttention();
  const { isRunning } = useTeamControl();
  if (!isRunning) return null;
  const count = all.reduce((sum, item) => sum + (item.type === 'unread' ? item.count : 1), 0);
  return (
    <section className="attention" aria-labelledby="attention-title" data-quiet={count === 0 || undefined}>
      <h2 id="attention-title">{count === 0 ? texts.nothing : texts.title}</h2>
      {count > 0 && <span className="visually-hidden">{texts.count(count)}</span>}
      {all.length > 0 && (
        <ul>
          {all.slice(0, MAX_SHOWN).map((item) => (
            <li key={keyOf(item)}>
              <AttentionItem item={item} />
            </li>
          ))}
          {all.length > MAX_SHOWN && <li className="attention-more">{texts.more(all.length - MAX_SHOWN)}</li>}
        </ul>
      )}
    </section>
  );
}

function keyOf(item: Attention): string {
  switch (item.type) {
    case 'missedTerm':
    case 'nearTerm':
      return item.obligation.id;
    case 'lateAction':
    case 'newAction':
      return item.action.id;
    case 'proposal':
      return item.decision.id;
    case 'unread':
      return 'unread';
    default:
      return assertNever(item);
  }
}

const ICONS: Readonly<Record<Attention['type'], ReactElement>> = {
  missedTerm: <TriangleAlert aria-hidden />,
  nearTerm: <Clock aria-hidden />,
  lateAction: <TriangleAlert aria-hidden />,
  newAction: <ListTodo aria-hidden />,
  proposal: <CircleDashed aria-hidden />,
  unread: <Mail aria-hidden />,
};
const TONES: Readonly<Record<Attention['type'], string>> = {
  missedTerm: 'danger',
  nearTerm: 'warn',
  lateAction: 'danger',
  newAction: 'info',
  proposal: 'warn',
  unread: 'info',
};

function AttentionItem({ item }: { readonly item: Attention }) {
  const { state } = useExercise();
  const { nowMs } = useMoment();
  const { openMessage, openDecision } = useTeamControl();
  const time = exerciseMinutes(state);
  const [lead, words] = wordsOf(item, time, nowMs);
  const go = () => {
    if (item.type === 'unread') openMessage(item.message.seq);
    if (item.type === 'proposal') openDecision(item.decision.id);
    focusOn(placeOf(item));
  };
  return (
    <button type="button" className={`attention-item tone-${TONES[item.type]}`} onClick={go}>
      {ICONS[item.type]}
      <b className="num">{lead}</b>{' '}
      <span className="user-text" dir="auto">
        {words}
      </span>
    </button>
  );
}

function wordsOf(
  item: Attention,
  time: (exerciseMs: number) => string,
  nowMs: number,
): readonly [lead: string, words: string] {
  switch (item.type) {
    case 'missedTerm':
      return [texts.missedTerm(time(item.obligation.dueMs ?? nowMs)), item.obligation.label];
    case 'nearTerm':
      return [texts.nearTerm(countdown((item.obligation.dueMs ?? nowMs) - nowMs)), item.obligation.label];
    case 'lateAction':
      return [texts.lateAction(item.action.number), item.action.text];
    case 'newAction':
      return [texts.newAction(item.action.number), item.action.text];
    case 'proposal':
      return [texts.proposal(item.decision.number), item.decision.subject];
    case 'unread':
      return [texts.unread(item.count), item.message.subject];
    default:
      return assertNever(item);
  }
}

function placeOf(item: Attention): string {
  switch (item.type) {
    case 'missedTerm':
    case 'nearTerm':
      return TERMS_ID;
    case 'lateAction':
    case 'newAction':
      return actionRowId(item.action.id);
    case 'proposal':
      return decisionRowId(item.decision.id);
    case 'unread':
      return messageRowId(item.message.seq);
    default:
      return assertNever(item);
  }
}

/** What a fold hides is brought out first. */
function focusOn(id: string): void {
  const place = document.getElementById(id);
  place?.closest('details')?.setAttribute('open', '');
  place?.scrollIntoView({ block: 'nearest' });
  place?.focus();
}
