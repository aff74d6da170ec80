import { keepGuide as elementName } from './names.ts';
import { canKeepGuide, findGuide, untilSettled, keepGuide, removeGuide } from './device.ts';
import { toWords, type State } from './words.ts';

/** Keeps the guide on the device when its reader asks for it, and says how that stands. */
class KeepGuide extends HTMLElement {
  private state: State = 'absent';

  connectedCallback() {
    this.hidden = false;
    if (!canKeepGuide()) {
      this.show('unsupported');
      return;
    }
    this.querySelector('button')?.addEventListener('click', () => void this.change());
    void this.look();
  }

  /** Shows what is on the device, however it came there. */
  private async look() {
    try {
      const guide = await findGuide();
      // A browser that was ended during a download leaves a part of it.
      if (!guide) await removeGuide();
      else if (!guide.active) {
        this.show('keeping');
        await untilSettled(guide);
        this.show((await findGuide())?.active ? 'kept' : 'interrupted');
      } else {
        this.show(guide.waiting ? 'waiting' : 'kept');
        guide.addEventListener('updatefound', () => {
          void untilSettled(guide).then(() => {
            if (guide.waiting) this.show('waiting');
          });
        });
      }
    } catch {
      this.show('refused');
    }
  }

  private async change() {
    const { action } = toWords(this.state);
    if (action === 'keep') {
      this.show('keeping');
      this.show((await keepGuide()) ?? 'kept');
    } else if (action === 'remove') {
      this.show((await removeGuide()) ? 'removed' : 'unremovable');
    }
  }

  private show(state: State) {
    this.state = state;
    const { status, action } = toWords(state);
    const line = this.querySelector('[role="status"]');
    const button = this.querySelector('button');
    if (!line || !button) return;
    line.textContent = status;
    button.hidden = state === 'unsupported';
    // It stays where it is, for whoever has just pressed it.
    button.ariaDisabled = action ? null : 'true';
    if (action) button.textContent = this.dataset[action] ?? '';
  }
}

customElements.define(elementName, KeepGuide);
