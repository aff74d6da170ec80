/**
 * What a library that drives an engine has to be able to do. Each is a few lines for Playwright,
 * Puppeteer and WebDriver; whatever journeys need besides is made from it once, in `tab.ts`.
 */
export interface DriverTab {
  goTo(url: string): Promise<void>;
  /** Brings the tab to the front, as its reader does who goes on there. */
  show(): Promise<void>;
  reload(): Promise<void>;
  /** Goes back, or forward, and does not wait for the page. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Runs a function in the page and waits for what it returns, which has to fit into JSON. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Clicks with the pointer, at a point of the window. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Chooses a file in an `<input type="file">`. */
  chooseFile(selector: string, path: string): Promise<void>;
}

/** Keys that journeys press, by their names in the standard. */
export type Key = 'Tab' | 'Enter' | 'Shift' | 'Escape' | 'ArrowRight';

/** A reader's browser, which begins without any trace of another one. */
export interface Reader {
  newTab(): Promise<DriverTab>;
  quit(): Promise<void>;
}

/** An engine that has been started, for one reader after the other. */
export interface Driver {
  newReader(): Promise<Reader>;
  quit(): Promise<void>;
}

/**
 * Starts an engine.
 *
 * @param path Path of the engine, as `scripts/engines.ts` finds it.
 * @param downloads Folder in which it saves files.
 */
export type StartDriver = (path: string, downloads: string) => Promise<Driver>;

/** The size of the window in which pages are shown. */
export const windowSize = { width: 1024, height: 768 };
