import { expect } from 'vitest';
import type { DriverTab, Key } from './driver.ts';

/**
 * A tab as its reader has it: what is shown, what can be clicked, what keys do. Elements are told by
 * a CSS selector and by words that they have to hold; of several, it is the first that is shown.
 */
export class Tab {
  readonly #driver: DriverTab;
  readonly #site: string;

  constructor(driver: DriverTab, site: string) {
    this.#driver = driver;
    this.#site = site;
  }

  /** Opens a page by its address on the site, such as `steps/apologize/`. */
  open(path: string): Promise<void> {
    return this.#driver.goTo(new URL(path, this.#site).href);
  }

  /** Brings the tab to the front. */
  show(): Promise<void> {
    return this.#driver.show();
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  /** Goes back, and does not wait for the page: say with `see` what it has to show. */
  back(): Promise<void> {
    return this.#driver.back();
  }

  /** Goes forward, as `back` goes back. */
  forward(): Promise<void> {
    return this.#driver.forward();
  }

  /** Clicks with the pointer, as soon as it is there. */
  async click(selector: string, words = ''): Promise<void> {
    let point: Point | null = null;
    await expect
      .poll(
        async () => {
          const before = point;
          point = await this.#find(selector, words);
          // What is still moving would be missed.
          const isStill = point?.x === before?.x && point?.y === before?.y;
          return point && { ...point, isStill };
        },
        { message: `to be clicked: ${selector} “${words}”` },
      )
      .toMatchObject({ covering: '', isStill: true });
    const { x, y } = point as unknown as Point;
    await this.#driver.clickAt(x, y);
  }

  /** Clicks into a field and types. */
  async type(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.#driver.type(text);
  }

  /** Presses a key, once or several times. */
  async press(key: Key, times = 1): Promise<void> {
    for (let press = 0; press < times; press += 1) await this.#driver.press(key);
  }

  /** Chooses a file of this machine in a field for files. */
  chooseFile(selector: string, path: string): Promise<void> {
    return this.#driver.chooseFile(selector, path);
  }

  /** Waits until the tab shows the page at an address of the site, whatever place in it. */
  async arriveAt(path: string): Promise<void> {
    const { href } = new URL(path, this.#site);
    await expect.poll(() => this.evaluate(() => location.origin + location.pathname)).toBe(href);
  }

  /** Waits until something is shown. */
  async see(selector: string, words = ''): Promise<void> {
    await expect
      .poll(() => this.#find(selector, words), { message: `shown: ${selector} “${words}”` })
      .toBeTruthy();
  }

  /** Waits until nothing of the kind is shown. */
  async miss(selector: string, words = ''): Promise<void> {
    await expect
      .poll(() => this.#find(selector, words), { message: `not shown: ${selector} “${words}”` })
      .toBeNull();
  }

  /** Waits until the window shows the top of something, without bringing it there. */
  async seeInWindow(selector: string): Promise<void> {
    await expect
      .poll(
        () =>
          this.evaluate((query) => {
            const { top } = document.querySelector(query)?.getBoundingClientRect() ?? {};
            return top !== undefined && top >= 0 && top < innerHeight;
          }, selector),
        { message: `in the window: ${selector}` },
      )
      .toBe(true);
  }

  /** Waits until a field holds a text. */
  async seeValue(selector: string, value: string): Promise<void> {
    await expect
      .poll(() =>
        this.evaluate((query) => document.querySelector<HTMLInputElement>(query)?.value, selector),
      )
      .toBe(value);
  }

  /** Runs a function in the page, which sees nothing but its argument. */
  evaluate<Result, Argument = undefined>(
    run: (argument: Argument) => Result,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ): Promise<Awaited<Result>> {
    return this.#driver.evaluate(run, argument as Argument);
  }

  /** Brings an element into view, if it is shown, and tells where it can be clicked. */
  #find(selector: string, words: string): Promise<Point | null> {
    return this.#driver.evaluate(find, { selector, words });
  }
}

interface Point {
  x: number;
  y: number;
  /** What lies over it there, if something does. */
  covering: string;
}

/** Runs in the page. */
function find({ selector, words }: { selector: string; words: string }): Point | null {
  const textOf = (element: Element) =>
    `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.replaceAll(/\s+/g, ' ');
  const found = [...document.querySelectorAll(selector)].find(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && textOf(element).includes(words),
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found.getClientRects()[0] ?? new DOMRect();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  // While one page fades into the other, nothing but the root is there to be clicked.
  return { x, y, covering: found.contains(top) ? '' : (top?.outerHTML.slice(0, 100) ?? 'nothing') };
}
