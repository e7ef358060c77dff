import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainHead, canonicalJson, verifyChain } from '../../../shared/exercise/chain.ts';
import type { ExerciseEvent } from '../../../shared/exercise/event.ts';
import { propertySettings } from '../property-settings.ts';
import { entry, sha256, stamped } from './event-factory.ts';

const log = stamped(
  ['een', 'twee', 'drie', 'vier', 'vijf'].map((text, at) => ({ at, event: entry({ text }) })),
);
const last = log.at(-1);
const head: ChainHead = { seq: 5, hash: last?.hash ?? '' };

/** The log with one place changed by `mend`. */
const changed = (index: number, mend: (event: ExerciseEvent) => ExerciseEvent) =>
  log.map((event, place) => (place === index ? mend(event) : event));

describe('the hash chain', () => {
  it('[CHA1] an untouched log is intact and gives its head', () => {
    expect(verifyChain(sha256, log, head)).toEqual({ ok: true, head });
  });

  it('[CHA2] finds any changed event', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.string({ minLength: 1 }), (index, text) => {
        const forged = changed(
          index,
          (event) => ({ ...event, payload: { ...event.payload, text } }) as ExerciseEvent,
        );
        fc.pre(canonicalJson(forged) !== canonicalJson(log));
        expect(verifyChain(sha256, forged, head)).toEqual({ ok: false, seq: index + 1, problem: 'changed' });
      }),
      propertySettings(200),
    );
  });

  it('[CHA3] finds any removed event, also the last', () => {
    const verdicts = log.map((_, index) =>
      verifyChain(
        sha256,
        log.filter((_event, place) => place !== index),
        head,
      ),
    );
    expect(verdicts).toEqual([
      { ok: false, seq: 1, problem: 'missing' },
      { ok: false, seq: 2, problem: 'missing' },
      { ok: false, seq: 3, problem: 'missing' },
      { ok: false, seq: 4, problem: 'missing' },
      { ok: false, seq: 5, problem: 'truncated' },
    ]);
  });

  it('[CHA4] finds any two swapped events', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), (a, b) => {
        fc.pre(a !== b);
        const swapped = [...log];
        const [left, right] = [log[a], log[b]];
        if (!left || !right) throw new Error('no such place');
        swapped[a] = right;
        swapped[b] = left;
        expect(verifyChain(sha256, swapped, head).ok).toBe(false);
        // The same with the numbers made to fit.
        const renumbered = swapped.map((event, place) => ({ ...event, seq: place + 1 }));
        expect(verifyChain(sha256, renumbered, head).ok).toBe(false);
      }),
      propertySettings(60),
    );
  });

  it('[CHA5] equal values have one canonical text, whatever the order of their fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, z: true })).toBe(
      '{"b":[1,{"c":"é","d":null}],"z":true}',
    );
  });
});
