/** Without a mouse: everything is reached, the focus is seen, and the keys of the manual do what it says. */
import { expect, type Page } from '@playwright/test';
import { openRegie, sharedPage, test } from '../browser-world.ts';
import { button, dialog, entryField } from '../leader-verbs.ts';

const shared = sharedPage();

/** More stops than any screen has. */
const MOST_STOPS = 150;

interface Stops {
  /** Accessible words of what had focus, in order. */
  readonly reached: readonly string[];
  /** What had focus without a mark around it. */
  readonly unseen: readonly string[];
  /** What can be operated and got no focus. */
  readonly missed: readonly string[];
}

/** Walks the page with Tab until it is round. */
async function tabThrough(page: Page): Promise<Stops> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(window, { visited: new Set<Element>() });
  });
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      const { visited } = window as unknown as { visited: Set<Element> };
      if (!element || element === document.body || visited.has(element)) return null;
      visited.add(element);
      const isMarked = (each: Element | null) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5;
      };
      const around = [
        element,
        element.parentElement,
        element.closest('.choice')?.querySelector('.choice-mark'),
      ];
      return {
        words: `${element.getAttribute('aria-label') ?? element.textContent ?? ''}`.trim().slice(0, 60),
        isSeen:
          around.some((each) => isMarked(each ?? null)) ||
          element.closest('.control')?.matches('[data-focus-within]') === true,
      };
    });
    if (!at) break;
    reached.push(at.words);
    if (!at.isSeen) unseen.push(at.words);
  }
  const missed = await page.evaluate(() => {
    const { visited } = window as unknown as { visited: Set<Element> };
    // One stop for a whole: arrow keys go on inside it.
    const whole = '[role=radiogroup], [role=grid], [role=toolbar], [role=group].toggles, .inject-list';
    const wholes = new Set([...visited].map((each) => each.closest(whole)).filter(Boolean));
    return [...document.querySelectorAll('button, a[href], input, textarea, [tabindex="0"]')]
      .filter(
        (each) =>
          each.checkVisibility({ visibilityProperty: true }) &&
          !each.matches(':disabled, [aria-hidden=true] *'),
      )
      .filter((each) => !visited.has(each) && !wholes.has(each.closest(whole)))
      .filter((each) => each.getAttribute('tabindex') !== '-1')
      .map((each) => each.outerHTML.slice(0, 120));
  });
  return { reached, unseen, missed };
}

test('[UI24] Tab reaches everything on every screen, and shows where it is', async ({ fixedHub }) => {
  const page = shared();
  await page.goto(fixedHub.places.url);
  await expect(page.getByRole('region', { name: 'Afgerond' })).toBeVisible();
  const expectWhole = async (screen: string) => {
    const { reached, unseen, missed } = await tabThrough(page);
    expect({ screen, unseen, missed }).toEqual({ screen, unseen: [], missed: [] });
    expect(reached.length, screen).toBeGreaterThan(5);
    return reached;
  };
  await expectWhole('start');
  await openRegie(page, fixedHub);
  const regie = await expectWhole('regie');
  for (const action of [
    'Pauzeren',
    'Opschalen',
    'Meer acties',
    'Noodstop',
    'Inject improviseren',
    'Tijdsprong',
  ]) {
    expect(regie).toContain(action);
  }
  for (const [key, heading] of [
    ['2', 'Filters'],
    ['3', 'Evaluatieverslag'],
  ] as const) {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expectWhole(heading);
  }
});

test('[UI24] a decision is recorded by keys alone, and focus goes to the heading of its list', async () => {
  const page = shared();
  await page.getByRole('link', { name: 'Regie' }).click();
  await button(page, /^Besluit vastleggen/).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  // The dialog itself has the focus, so that its words are read first.
  await expect(dialog(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Zonder vrije dijk komt het zand niet aan.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Geen openstaande beslispunten.')).toBeVisible();
  // Its button is gone; the next Tab goes on from here.
  await expect(page.getByRole('heading', { name: /^Openstaande beslispunten/ })).toBeFocused();

  await page.keyboard.press('Control+g');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('[UI24] the keys of the manual do what it says, also while typing', async () => {
  const page = shared();
  await page.keyboard.press('n');
  await expect(entryField(page)).toBeFocused();
  await page.keyboard.press('Control+p');
  await expect(button(page, 'Hervatten')).toBeVisible();
  await page.keyboard.press('Control+p');
  await expect(button(page, 'Pauzeren')).toBeVisible();
  await page.keyboard.type('n 1 2 3');
  await expect(entryField(page)).toHaveValue('n 1 2 3');
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('F9');
  await (await opened).close();
  // The palette, and a question that fits a stopped exercise as well, give way to the stop.
  await page.keyboard.press('Control+k');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('F8');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page, 'Echte calamiteit')).toBeVisible();
  await expect(entryField(page)).toHaveValue('n 1 2 3');
  await button(page, 'Hervatten').focus();
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByRole('textbox', { name: /^Reden/ })
    .focus();
  await page.keyboard.type('Proef van de toetsen');
  await button(dialog(page), 'Oefening hervatten').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Noodstop')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(entryField(page)).toHaveValue('');
});
