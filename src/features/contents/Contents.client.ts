import { updatePlace } from '#features/place/place.ts';

/**
 * Marks, in the list beside the text, the section that is being read; on request, the device
 * remembers it.
 */
class ContentsList extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback() {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const sections = links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const mark = () => {
      const line = innerHeight / 3;
      const reached = sections.filter(
        (section) => (section?.getBoundingClientRect().top ?? line) < line,
      );
      const current = links[reached.length - 1];
      for (const link of links) {
        if (link === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
      if (current) updatePlace(`/${current.hash}`);
      // Of the list alone: scrolling a line of it into view could move the page as well. A reader who
      // moves through the list by keyboard moves it.
      if (current && !this.matches(':focus-within'))
        this.scrollTop = current.offsetTop - this.clientHeight / 2;
    };
    // Whatever is above the window's upper third has been reached, however far above it is.
    this.observer = new IntersectionObserver(mark, { rootMargin: '999999px 0px -67%' });
    for (const section of sections) if (section) this.observer.observe(section);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
  }
}

customElements.define('contents-list', ContentsList);
