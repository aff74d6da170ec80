import type { Outcome } from '#notes/notes.ts';
import { notes } from '#notes/page-notes.ts';

/** Keeps which steps the reader has marked as done, where the reader's notes are kept. */
class DoneMarks extends HTMLElement {
  private readonly boxes = [...this.querySelectorAll('input')];

  connectedCallback() {
    this.show();
    this.addEventListener('change', this.save);
    addEventListener('storage', this.hear);
    addEventListener('pageshow', this.showAgain);
    document.addEventListener('visibilitychange', this.showAgain);
  }

  disconnectedCallback() {
    removeEventListener('storage', this.hear);
    removeEventListener('pageshow', this.showAgain);
    document.removeEventListener('visibilitychange', this.showAgain);
  }

  private show() {
    for (const box of this.boxes) {
      const mark = notes.read(box.name, box.dataset.formerly?.split(' '));
      // What could not be kept stays on the screen.
      if (mark !== undefined) box.checked = mark !== '';
    }
    this.say(notes.isKept() ? 'device' : 'tab');
  }

  private readonly save = () => {
    const outcomes = this.boxes.map((box) => notes.write(box.name, box.checked ? 'yes' : ''));
    this.say(
      outcomes.find((outcome) => outcome === 'full' || outcome === 'forbidden') ?? outcomes[0],
    );
  };

  private readonly hear = (event: StorageEvent) => {
    const news = notes.hear(event);
    if (news === 'cleared') this.save();
    else if (news) this.show();
  };

  /** Another page in this tab, or another tab, may have changed what this one shows. */
  private readonly showAgain = ({ type, persisted }: Event & { persisted?: boolean }) => {
    if (type === 'pageshow' ? persisted : !document.hidden) this.show();
  };

  private say(place: Outcome = 'tab') {
    for (const part of this.querySelectorAll<HTMLElement>('[data-at]')) {
      part.hidden = !part.dataset.at?.includes(place);
    }
  }
}

customElements.define('done-marks', DoneMarks);
