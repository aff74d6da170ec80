import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

const suffix = '?inline-script';

/**
 * Lets a component import a script of the browser's as text, `import script from
 * './x.client.ts?inline-script'`, together with all that it imports, to put it into the page. It is for
 * scripts that decide how the page first looks: they run where they are, before what follows is
 * painted. All others are a `<script src="./x.client.ts">`, and come in one file after the text.
 */
export function inlineScripts(): Plugin {
  let basePath = '/';
  return {
    name: 'inline-scripts',
    enforce: 'pre',
    configResolved({ base }) {
      basePath = base;
    },
    async resolveId(id, importer) {
      if (!id.endsWith(suffix)) return null;
      const file = await this.resolve(id.slice(0, -suffix.length), importer);
      return file && file.id + suffix;
    },
    async load(id) {
      if (!id.endsWith(suffix)) return null;
      const { code, files } = await toScript(id.slice(0, -suffix.length), basePath);
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(code)}`;
    },
  };
}

/**
 * Makes one script of a file and what it imports.
 *
 * @param file Path of a TypeScript file.
 * @param basePath Path that the site is served under, with a slash at both ends.
 * @returns Minified code that can be inlined in a `<script>` element, and all files that it came from.
 * @throws Error by rolldown, which names file and line, when one of them is broken or missing.
 */
export async function toScript(
  file: string,
  basePath: string,
): Promise<{ code: string; files: string[] }> {
  const define = { 'import.meta.env.BASE_URL': JSON.stringify(basePath) };
  const bundle = await rolldown({ input: file, platform: 'browser', transform: { define } });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false });
    // Nothing that a script says can end its element.
    const code = output[0].code.trim().replaceAll('</script', String.raw`<\/script`);
    return { code, files: await bundle.watchFiles };
  } finally {
    await bundle.close();
  }
}
