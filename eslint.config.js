import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import compat from 'eslint-plugin-compat';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'dist-base/', '.astro/', 'test-results/']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    // Components have their scripts in files of their own; those in them are empty.
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // A project service would take half as long again; it is made for editors.
    languageOptions: { parserOptions: { project: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  // What runs in a reader's browser runs in all of `browserslist` in package.json.
  {
    ...compat.configs['flat/recommended'],
    files: ['src/features/**/*.ts', '**/*.client.ts'],
    // Asked for by `?.`, which the plugin does not see.
    settings: { polyfills: ['trustedTypes'] },
  },
  astro.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
