// Shapes that carry meaning: status of an inject, kind of a log line, delivery of a line. Colour only repeats the shape.
// Always decoration: the owner prints or hides the word beside it.
import type { ReactElement } from 'react';
import type { LineKind } from '../../shared/exercise/log-line.ts';
import { nl } from '../nl.ts';

export type InjectStatus =
  | 'done'
  | 'received'
  | 'sent'
  | 'due'
  | 'planned'
  | 'blocked'
  | 'skipped'
  | 'recalled'
  | 'lapsed';
export type Delivery = 'local' | 'delivered' | 'refused';

export const statusColours: Readonly<Record<InjectStatus, string>> = {
  done: 'var(--ok)',
  received: 'var(--info)',
  sent: 'var(--info)',
  due: 'var(--warn)',
  planned: 'var(--line-2)',
  blocked: 'var(--danger)',
  skipped: 'var(--ink-2)',
  recalled: 'var(--ink-2)',
  lapsed: 'var(--ink-2)',
};

const statusShapes: Readonly<Record<InjectStatus, ReactElement>> = {
  done: <path d="M2 7.5 5.5 11 12 3.5" strokeWidth="2.2" />,
  received: (
    <>
      <circle cx="7" cy="7" r="5.3" />
      <circle cx="7" cy="7" r="2.4" fill="currentColor" stroke="none" />
    </>
  ),
  sent: <path d="M1.5 7h9M7 3l4.2 4L7 11" />,
  due: <path d="M3.5 1.8v10.4L12 7z" fill="currentColor" />,
  planned: <circle cx="7" cy="7" r="5.3" />,
  blocked: (
    <>
      <rect x="1.8" y="1.8" width="10.4" height="10.4" />
      <path d="M4.2 7h5.6" />
    </>
  ),
  skipped: <path d="M3 3l8 8M11 3l-8 8" />,
  recalled: <path d="M5 2.5 2 5.5l3 3M2.5 5.5h6a3 3 0 0 1 0 6H5" />,
  lapsed: <path d="M2.5 7h9" />,
};

export function StatusGlyph({ status }: { readonly status: InjectStatus }) {
  return (
    <svg
      className="glyph"
      viewBox="0 0 14 14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      style={{ color: statusColours[status] }}
    >
      {statusShapes[status]}
    </svg>
  );
}

const kindShapes: Readonly<Record<LineKind, ReactElement>> = {
  report: <path d="M1 2.5h10v7H1z M1.5 3 6 6.8 10.5 3" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  decision: <path d="M6 .8 11.2 6 6 11.2.8 6z" />,
  action: <path d="M2 1.5 11 6 2 10.5z" />,
  communication: <path d="M1 2h10v6.5H6L3 11V8.5H1z" />,
  observation: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  bottleneck: <path d="M6 .8 11.6 11H.4z" />,
  judgement: (
    <path
      d="M6 1v10M2 3.2h8M2 3.2.8 6.8h2.4zM10 3.2 8.8 6.8h2.4z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  meeting: (
    <path
      d="M6 4.2h.01M2.4 8.4h.01M9.6 8.4h.01M4 6.6h4"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
  ),
  inject: <path d="M7.4.5 2 7h3.2L4.4 11.5 10 5H6.8z" />,
  control: (
    <path d="M6 1.2v4.8l3 2M6 1a5 5 0 1 0 .01 0z" fill="none" stroke="currentColor" strokeWidth="1.5" />
  ),
};

export function KindGlyph({ kind }: { readonly kind: LineKind }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {kindShapes[kind]}
    </svg>
  );
}

export function KindLabel({ kind }: { readonly kind: LineKind }) {
  return (
    <span className={`kind kind-${kind}`}>
      <KindGlyph kind={kind} />
      <span className="kind-word">{nl.kinds[kind]}</span>
    </span>
  );
}

const deliveryShapes: Readonly<Record<Delivery, ReactElement>> = {
  local: <path d="M2 3h10v6.5H2zM.8 11.5h12.4" />,
  delivered: <path d="M2.5 7.5 5.7 10.5 11.5 4" />,
  refused: (
    <>
      <circle cx="7" cy="7" r="5.6" />
      <path d="M3.2 10.8l7.6-7.6" />
    </>
  ),
};

/** Where a line is now; the word is for screen readers and as a hint on hover. */
export function DeliveryGlyph({
  delivery,
  refusal,
}: {
  readonly delivery: Delivery;
  readonly refusal?: string | undefined;
}) {
  const words =
    delivery === 'refused'
      ? refusal
        ? nl.log.delivery.refused(refusal)
        : nl.log.delivery.refusedUnknown
      : nl.log.delivery[delivery];
  return (
    <span className={`delivery delivery-${delivery}`} title={words}>
      <svg viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
        {deliveryShapes[delivery]}
      </svg>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
