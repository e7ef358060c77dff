/** What goes out with an inject beside its text, and to whom. */
import { describe, expect, it } from 'vitest';
import { releaseOf } from '../../../shared/exercise/decide-in-play.ts';
import { projectEvent } from '../../../shared/exercise/projection.ts';
import { createEngine } from '../../../shared/scenario/engine.ts';
import { sampleScenario } from '../scenario/sample-scenario.ts';
import { stamped } from './event-factory.ts';

const map = {
  id: 'kaart',
  kind: 'beeld' as const,
  title: 'Overstromingskaart',
  source: 'Waterschap',
  picture: 'kaart.svg',
  alt: 'Het dorp staat in blauw.',
};
const news = { id: 'blog', kind: 'nieuws' as const, title: 'Liveblog', source: 'Omroep', text: 'Dijk lekt.' };
const sample = sampleScenario();
const [first, ...others] = sample.injects;
if (!first) throw new Error('the sample scenario has injects');
const named = { ...first, to: ['burgemeester'], channel: 'mail' as const, media: ['blog', 'kaart'] };
const scenario = { ...sample, injects: [named, ...others], media: [map, news] };
const engine = createEngine(scenario, { 'kaart.svg': '<svg/>' });
const { id: _map, ...toldOfMap } = map;
const { id: _news, ...toldOfNews } = news;
const sent = [toldOfNews, { ...toldOfMap, picture: { name: 'kaart.svg', content: '<svg/>' } }];

const mediaFor = (role: 'player' | 'beamer' | 'staff', teamRole: string | null, isRecalled = false) => {
  const [event] = stamped([{ at: 0, event: releaseOf(engine, named, 'due') }]);
  const own = event && projectEvent({ role, teamRole }, event, isRecalled);
  return own?.type === 'InjectReleased' ? own.payload.media : null;
};

describe('what goes with an inject', () => {
  it('[ACC9] goes out with it, in the order in which the inject names it', () => {
    expect(releaseOf(engine, named, 'due').payload).toMatchObject({ media: sent });
    expect(releaseOf(engine, first, 'due').payload).not.toHaveProperty('media');
  });

  it('[ACC9] keeps the words of a picture that the exercise does not have', () => {
    const { picture: _, ...words } = toldOfMap;
    expect(releaseOf(createEngine(scenario), named, 'due').payload).toMatchObject({
      media: [toldOfNews, words],
    });
  });

  it('[ACC9] reaches who may read the message, and nobody else', () => {
    expect(mediaFor('player', 'burgemeester')).toEqual(sent);
    expect(mediaFor('staff', null)).toEqual(sent);
    expect(mediaFor('player', 'notulist-gbt')).toBeUndefined();
    expect(mediaFor('player', 'adviseur-politie')).toBeNull();
    expect(mediaFor('player', 'burgemeester', true)).toBeNull();
  });
});
