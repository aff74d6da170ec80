import { findElement } from '#components/find-element.ts';
import { formatTime, formatWait, isTimeToLook, parseWait, suggestTime } from '#notes/wait.ts';

type State = 'writing' | 'waiting' | 'reading' | 'over';

/**
 * Puts a message away until a time that the reader chooses, and then shows it to be read before it is
 * changed. The fields around it are kept by KeptNotes; here is only what they mean.
 */
class MessageDraft extends HTMLElement {
  private readonly text = findElement(this, 'textarea', HTMLTextAreaElement);
  private readonly wait = findElement(this, '[type="hidden"]', HTMLInputElement);
  private readonly time = findElement(this, '[type="datetime-local"]', HTMLInputElement);
  private readonly noContact = findElement(this, '[type="checkbox"]', HTMLInputElement);

  connectedCallback() {
    this.closest('kept-notes')?.addEventListener('shown', this.show);
    this.addEventListener('input', this.show);
    this.addEventListener('click', this.obey);
  }

  private get state(): State {
    if (this.noContact.checked) return 'over';
    const wait = parseWait(this.wait.value);
    if (!wait || !this.text.value.trim()) return 'writing';
    return isTimeToLook(wait, new Date()) ? 'reading' : 'waiting';
  }

  private readonly show = () => {
    const { state } = this;
    const until = parseWait(this.wait.value)?.until ?? suggestTime(new Date());
    for (const part of this.querySelectorAll<HTMLElement>('[data-while]')) {
      part.hidden = !part.dataset.while?.includes(state);
    }
    findElement(this, 'strong', HTMLElement).textContent = formatTime(until);
    findElement(this, 'blockquote', HTMLElement).textContent = this.text.value;
    this.time.value ||= toLocal(until);
  };

  private readonly obey = ({ target }: Event) => {
    const { order } = (target as HTMLElement).dataset;
    const now = new Date();
    if (order === 'wait') {
      const until = new Date(this.time.value || toLocal(suggestTime(now)));
      this.set(formatWait({ since: now, until }));
    }
    if (order === 'look') this.set(formatWait({ since: now, until: now }));
    if (order === 'write') this.set('');
  };

  private set(wait: string) {
    this.wait.value = wait;
    this.wait.dispatchEvent(new Event('input', { bubbles: true }));
    // The button may be gone by now; whoever pressed it goes on with what came in its place.
    const next =
      this.state === 'writing'
        ? this.text
        : findElement(this, '[tabindex]:not([hidden])', HTMLElement);
    next.focus();
  }
}

/** A time as a field for date and time has it, in the reader's own time zone. */
function toLocal(time: Date): string {
  return new Date(+time - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

customElements.define('message-draft', MessageDraft);
