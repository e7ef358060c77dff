/**
 * One message in the look of its channel: a mail, a phone note, a news page, a post, an NL-Alert, a sitrap, a letter, or
 * what somebody came to say. Each says OEFENING itself: a picture of it must not pass for the real thing.
 */
import type { ReactNode } from 'react';
import { roleName } from '../../../shared/people/roles.ts';
import type { Channel } from '../../../shared/scenario/schema.ts';
import { MediumView } from '../../components/medium-view.tsx';
import type { Message } from './inbox.ts';
import { messageTexts as texts } from './message-texts.ts';

interface MessageViewProps {
  readonly message: Message;
  /** "di 3 feb 07:43", in the scenario. */
  readonly scenarioMoment: string;
}

export function MessageView({ message, scenarioMoment }: MessageViewProps) {
  const to =
    message.isPlenary && message.to.length === 0 ? texts.everyone : message.to.map(roleName).join(', ');
  const from = roleName(message.from);
  const look = LOOKS[message.channel];
  return (
    <article className="message" data-channel={message.channel} aria-label={message.subject}>
      <p className="message-kind">
        <span>{texts.kinds[message.channel]}</span>
        <span className="message-exercise">{texts.exercise}</span>
      </p>
      {look({ from, to, subject: message.subject, moment: scenarioMoment })}
      <div className="message-text user-text" dir="auto">
        {message.isForOthers ? <p className="tone-quiet">{texts.forOthers}</p> : message.text}
      </div>
      {message.media.length > 0 && (
        <section className="media" aria-label={texts.media}>
          {message.media.map((medium) => (
            <MediumView key={medium.title} medium={medium} />
          ))}
        </section>
      )}
    </article>
  );
}

interface Envelope {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly moment: string;
}

const User = ({ children }: { readonly children: ReactNode }) => (
  <span className="user-text" dir="auto">
    {children}
  </span>
);

interface HeadProps {
  readonly rows: readonly (readonly [term: string, words: string])[];
}

const Head = ({ rows }: HeadProps) => (
  <dl className="message-head">
    {rows.map(([term, words]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <User>{words}</User>
        </dd>
      </div>
    ))}
  </dl>
);

const Title = ({ children }: { readonly children: string }) => (
  <h3 className="message-title">
    <User>{children}</User>
  </h3>
);

const form =
  (fromTerm: string, toTerm: string) =>
  ({ from, to, subject, moment }: Envelope) => (
    <>
      <Head
        rows={[
          [fromTerm, from],
          [toTerm, to],
          [texts.time, moment],
        ]}
      />
      <Title>{subject}</Title>
    </>
  );

const post = ({ from, subject, moment }: Envelope) => (
  <>
    <div className="message-poster">
      <span className="message-face" aria-hidden="true">
        {from.slice(0, 1).toUpperCase()}
      </span>
      <p>
        <b>
          <User>{from}</User>
        </b>
        <span className="num">{moment}</span>
      </p>
    </div>
    <Title>{subject}</Title>
  </>
);

const news = ({ from, subject, moment }: Envelope) => (
  <>
    <p className="message-masthead">
      <User>{from}</User>
    </p>
    <Title>{subject}</Title>
    <p className="message-dateline num">{moment}</p>
  </>
);

const alert = ({ from, subject, moment }: Envelope) => (
  <>
    <Title>{subject}</Title>
    <p className="message-dateline">
      <User>{from}</User>, <span className="num">{moment}</span>
    </p>
  </>
);

const LOOKS: Readonly<Record<Channel, (envelope: Envelope) => ReactNode>> = {
  mail: ({ from, to, subject, moment }) => (
    <Head
      rows={[
        [texts.from, from],
        [texts.to, to],
        [texts.sent, moment],
        [texts.subject, subject],
      ]}
    />
  ),
  telefoon: form(texts.caller, texts.calledFor),
  'nl-alert': alert,
  'sociale-media': post,
  sitrap: form(texts.from, texts.to),
  pers: news,
  koerier: form(texts.from, texts.to),
  mondeling: form(texts.speaker, texts.to),
};
