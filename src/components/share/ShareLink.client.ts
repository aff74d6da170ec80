const shownFor = 4000; // milliseconds

/**
 * Shares a link by the system's sheet; where there is none, copies it; where that is refused, shows
 * it ready to be copied by hand. Without script the link itself remains.
 */
class ShareLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!link || !button || !status) return;
    link.hidden = true;
    button.hidden = false;
    button.addEventListener('click', () => void this.share(link, status));
  }

  private async share(link: HTMLAnchorElement, status: Element) {
    const url = toPublic(link);
    try {
      if (typeof navigator.share === 'function') {
        await navigator.share({ title: this.dataset.title ?? '', url });
        return;
      }
    } catch (error) {
      // Closing the sheet is an answer too.
      if ((error as DOMException).name === 'AbortError') return;
    }
    try {
      await navigator.clipboard.writeText(url);
      status.textContent = 'Link copied.';
      setTimeout(() => (status.textContent = ''), shownFor);
    } catch {
      this.show(url, status);
    }
  }

  private show(url: string, status: Element) {
    status.textContent = 'Copy this link:';
    const field = this.querySelector('input') ?? document.createElement('input');
    Object.assign(field, { className: 'answer', readOnly: true, value: url, ariaLabel: 'Link' });
    this.append(field);
    field.focus();
    field.select();
  }
}

/** The link at the site's public address, which may not be the one that it is read at. */
function toPublic({ href, origin }: HTMLAnchorElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? href;
  return href.replace(origin, new URL(canonical).origin);
}

customElements.define('share-link', ShareLink);
