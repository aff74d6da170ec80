import { keepGuide as elementName } from './names.ts';
import {
  canKeepGuide,
  changes,
  findGuide,
  hasFiles,
  keepGuide,
  removeGuide,
  untilSettled,
} from './device.ts';
import { toWords, type State } from './words.ts';

/**
 * Keeps the guide on the device when its reader asks for it, and says how far that is. Lives as long
 * as its page.
 */
class KeepGuide extends HTMLElement {
  private state: State = 'absent';
  private isChanging = false;
  private looks = 0;

  connectedCallback() {
    this.hidden = false;
    if (!canKeepGuide()) {
      this.show('unsupported');
      return;
    }
    this.querySelector('button')?.addEventListener('click', () => void this.change());
    const look = () => void this.look();
    look();
    addEventListener('pageshow', () => {
      // Firefox forgets what was under way in a page that it puts into its cache.
      this.isChanging = false;
      look();
    });
    document.addEventListener('visibilitychange', look);
    changes?.addEventListener('message', look);
  }

  /** Shows what is on the device, however it came there or was lost. */
  private async look() {
    if (document.hidden || this.isChanging) return;
    this.looks += 1;
    const { looks } = this;
    const state = await this.findState().catch(() => 'forbidden' as const);
    // What is newer counts.
    if (looks === this.looks) this.show(state);
  }

  private async findState(): Promise<State> {
    const guide = await findGuide();
    if (guide && !guide.active) {
      this.show('keeping');
      await untilSettled(guide);
      return (await findGuide())?.active ? 'kept' : 'interrupted';
    }
    if (guide && (await hasFiles())) {
      guide.onupdatefound = () => void untilSettled(guide).then(() => this.look());
      return guide.waiting ? 'waiting' : 'kept';
    }
    // A browser that was ended during a download leaves a part of it; one that needed room for
    // something else, a worker without its files.
    await removeGuide();
    if (guide) return 'lost';
    return toWords(this.state).action === 'keep' ? this.state : 'removed';
  }

  private async change() {
    const { action } = toWords(this.state);
    if (!action) return;
    this.isChanging = true;
    this.looks += 1;
    if (action === 'keep') {
      this.show('keeping');
      this.show((await keepGuide()) ?? 'kept');
    } else {
      this.show((await removeGuide()) ? 'removed' : 'unremovable');
    }
    this.isChanging = false;
  }

  private show(state: State) {
    // Said again, it would be heard again, each time that the page is shown.
    if (state === this.state) return;
    this.state = state;
    const { status, action } = toWords(state);
    const line = this.querySelector('[role="status"]');
    const button = this.querySelector('button');
    if (!line || !button) return;
    line.textContent = status;
    button.hidden = state === 'unsupported';
    // It stays where it is, for whoever has just pressed it.
    button.setAttribute('aria-disabled', String(!action));
    if (action) button.textContent = this.dataset[action] ?? '';
  }
}

customElements.define(elementName, KeepGuide);
