/** What was taken and what was not, once it is done, as a list that can be kept. */
import { useEffect, useRef, useState } from 'react';
import type { ScenarioInjects } from '../../../shared/import/scenario-injects.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/fields.tsx';
import { importTexts as texts } from './import-texts.ts';

export interface Done {
  /** Of the scenario that was made; null when injects were added to one. */
  readonly id: string | null;
  readonly title: string;
  readonly isNew: boolean;
  readonly made: ScenarioInjects;
  readonly skipped: number;
  /** Empty when all was taken as it stood. */
  readonly list: string;
}

export function ImportDone({ done, onClose }: { readonly done: Done; readonly onClose: () => void }) {
  const { title, isNew, made, skipped, list } = done;
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // The button that was pressed has gone from the page.
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(list).then(
      () => true,
      () => false,
    );
    if (!isCopied) area.current?.select();
    setSaid(isCopied ? texts.copied : texts.copyByKeys);
  };
  const count = (holds: (inject: ScenarioInjects['injects'][number]) => boolean) =>
    made.injects.filter(holds).length;
  const byHand = count(({ release }) => 'byHand' in release);
  const figures = [
    [texts.counts.timed, made.injects.length - byHand],
    [texts.counts.byHand, byHand],
    [texts.counts.withoutRecipient, count(({ to }) => to.length === 0)],
    [texts.counts.skipped, skipped],
    [texts.counts.choices, made.choices.length],
  ] as const;
  return (
    <div className="page import-done">
      <header className="page-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {texts.done(made.injects.length, title)}
          </h2>
          <p>{isNew ? texts.doneNew : texts.doneInto}</p>
        </div>
        <Button label={texts.toDraaiboek} variant="primary" onPress={onClose} />
      </header>
      <dl className="figures import-figures">
        {figures.map(([label, n]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{n.toLocaleString('nl-NL')}</dd>
          </div>
        ))}
      </dl>
      {list === '' ? (
        <p>{texts.nothingOpen}</p>
      ) : (
        <section className="section" aria-labelledby="import-list">
          <h2 id="import-list">{texts.listTitle}</h2>
          <p className="tone-quiet">{texts.listHint}</p>
          <TextArea
            label={texts.listTitle}
            isLabelHidden
            isReadOnly
            rows={16}
            value={list}
            onChange={() => undefined}
            textAreaRef={area}
          />
          <div className="page-actions">
            <Button label={texts.copy} onPress={() => void copy()} />
            <span role="status">{said}</span>
          </div>
        </section>
      )}
    </div>
  );
}
