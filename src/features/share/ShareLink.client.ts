import { copyByHand, linkCopied } from './words.ts';

/**
 * Shares a link by the system's sheet; where there is none, copies it; where that is denied, shows
 * it, to be copied by hand. Without script the link itself remains.
 */
class ShareLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    const { title = '', url = '' } = this.dataset;
    if (!link || !button || !status) return;
    link.hidden = true;
    button.hidden = false;

    const share = async () => {
      // Said again, it is heard again.
      status.textContent = '';
      try {
        await navigator.share({ title, url });
        return;
      } catch (error) {
        // Closing the sheet is an answer too. A browser that has none throws as well.
        if ((error as Error).name === 'AbortError') return;
      }
      try {
        await navigator.clipboard.writeText(url);
        status.textContent = linkCopied;
      } catch {
        status.textContent = copyByHand;
        link.textContent = link.href = url;
        link.hidden = false;
        link.focus();
      }
    };
    button.addEventListener('click', () => void share());
  }
}

customElements.define('share-link', ShareLink);
