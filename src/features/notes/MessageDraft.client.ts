import { formatTime, isAhead, suggestTime, toLocalTime } from './wait.ts';

/**
 * Puts a message away until a time that the reader chooses, and then shows it to be read before it is
 * changed. The fields in it are kept by KeptNotes, around it; here is only what they mean.
 */
class MessageDraft extends HTMLElement {
  connectedCallback() {
    const text = this.querySelector('textarea');
    const [until, copy] = this.querySelectorAll('strong, blockquote');
    const [time, noContact, wait] = this.querySelectorAll('input');
    if (!text || !until || !copy || !time || !noContact || !wait) return;

    // Not in the markup: Chromium makes the parts of such a field, hidden or not, before it paints a page.
    time.type = 'datetime-local';

    const suggest = () => {
      // A time that is half typed has no value yet.
      if (time.validity.badInput) return;
      time.value = [time.value, wait.value].find(isAhead) ?? suggestTime(new Date());
    };

    this.closest('kept-notes')?.addEventListener('shown', () => {
      let state = isAhead(wait.value) ? 'waiting' : 'reading';
      if (!wait.value || !text.value.trim()) state = 'writing';
      if (noContact.checked) state = 'over';
      for (const part of this.querySelectorAll<HTMLElement>('[data-while]')) {
        part.hidden = !part.matches(`[data-while~=${state}]`);
      }
      until.textContent = formatTime(wait.value);
      copy.textContent = text.value;
      if (document.activeElement !== time) suggest();
    });
    this.addEventListener('click', ({ target }) => {
      const { order } = (target as Element).closest<HTMLElement>('[data-order]')?.dataset ?? {};
      if (!order) return;
      if (order === 'wait') {
        if (!time.reportValidity()) return;
        if (!time.value) suggest();
        // What is not written yet is not put away: it would be gone with its first letter.
        wait.value = text.value.trim() && time.value;
      }
      if (order === 'look') wait.value = toLocalTime(new Date());
      if (order === 'write') wait.value = '';
      wait.dispatchEvent(new Event('input', { bubbles: true }));
      // The button may be gone by now; whoever pressed it goes on with what came in its place.
      (this.querySelector<HTMLElement>('[tabindex]:not([hidden])') ?? text).focus();
    });
  }
}

customElements.define('message-draft', MessageDraft);
