import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform, type SelectorComponent } from 'lightningcss';
import { browsers } from './browsers.ts';

/**
 * Leaves in every built page only the style that can apply to it. Astro gives each page that of the
 * whole site.
 */
export function pageStyle(): AstroIntegration {
  return {
    name: 'page-style',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const filesOf = async (pattern: string) => {
          const names = await Array.fromAsync(glob(pattern, { cwd: fileURLToPath(dir) }));
          return names.map((name) => new URL(name.replaceAll('\\', '/'), dir));
        };
        const scripts = await Promise.all(
          (await filesOf('**/*.js')).map((file) => readFile(file, 'utf8')),
        );
        for (const page of await filesOf('**/*.html')) {
          const html = await readFile(page, 'utf8');
          await writeFile(page, withUsedStyle(html, scripts.join('\n')));
        }
      },
    },
  };
}

/** Style that was trimmed before, by itself and by what there is on the page: few pages differ. */
const trimmed = new Map<string, string>();

/**
 * Takes out of a page the rules for elements and classes that it does not have, and that no script
 * could bring. States, attributes and ids are taken to be possible.
 *
 * @param html A page, with its style in it.
 * @param scripts The text of the scripts that it may load.
 * @returns The page without those rules.
 */
export function withUsedStyle(html: string, scripts = ''): string {
  const markup = html.replaceAll(/<style\b[^>]*>.*?<\/style>/gs, '');
  // Data for programs brings nothing to the page, and differs on each.
  const inlineScripts = [...markup.matchAll(/<script\b(?![^>]*json)[^>]*>(.*?)<\/script>/gs)];
  const code = [scripts, ...inlineScripts.map(([, text]) => text)].join('\n');
  const tags = new Set([...markup.matchAll(/<([a-z][\w-]*)/g)].map(([, tag = '']) => tag));
  const classes = new Set(
    [...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );

  function canMatch(component: SelectorComponent): boolean {
    switch (component.type) {
      case 'class':
        return classes.has(component.name) || code.includes(component.name);
      case 'type':
        return tags.has(component.name) || new RegExp(`["'\`]${component.name}["'\`]`).test(code);
      case 'pseudo-class': {
        const { kind } = component;
        if (kind !== 'is' && kind !== 'where' && kind !== 'has') return true;
        return component.selectors.some((selector) => selector.every(canMatch));
      }
      default:
        return true;
    }
  }

  const onPage = [...tags, ...classes].sort().join(' ');
  return html.replaceAll(/(?<=<style\b[^>]*>).*?(?=<\/style>)/gs, (css) => {
    const key = `${onPage}\n${code}\n${css}`;
    const used = trimmed.get(key) ?? trim(css, (selector) => selector.every(canMatch));
    trimmed.set(key, used);
    return used;
  });
}

/** Takes out the rules none of whose selectors is wanted. */
function trim(css: string, isWanted: (selector: SelectorComponent[]) => boolean): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: browsers,
    visitor: {
      Rule: { style: ({ value }) => (value.selectors.some(isWanted) ? undefined : []) },
    },
  });
  return code.toString();
}
