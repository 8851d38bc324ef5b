/** The npm package's modules. Those for browsers find what they need beside them, by relative addresses; `--mode` picks what is built. */

import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { glueMadeAnew, gluePlain } from './scripts/lib/glue.mjs';
import { integrityImport } from './scripts/lib/integrity.mjs';

const common = { target: 'es2022', modulePreload: false, reportCompressedSize: false, chunkSizeWarningLimit: 8000, emptyOutDir: true } as const;

/**
 * What is found by an address known only when it runs is no business of the host's bundler: such imports are marked so (the minifier drops
 * comments, so late), and addresses that are absolute by then are not resolved once more.
 */
const leftToBrowser: Plugin = {
  name: 'addresses-left-to-browser',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code
        .replace(/\bimport\((?=[\w$])/g, 'import(/* webpackIgnore: true */ /* @vite-ignore */ ')
        .replace(/\bnew URL\(([\w$]+),import\.meta\.url\)/g, 'new URL($1)');
    }
  },
};

const builds: Readonly<Record<string, UserConfig>> = {
  browser: {
    publicDir: false,
    // Bundlers copy a worker's script as it is and leave behind what it imports, so each is whole.
    worker: { format: 'es', plugins: () => [gluePlain], rolldownOptions: { output: { entryFileNames: 'assets/[name].js', codeSplitting: false } } },
    plugins: [glueMadeAnew, integrityImport, leftToBrowser],
    build: {
      ...common,
      outDir: '../pack/dist',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { rasid: 'www/src/api/browser.ts', 'rasid-analyzer': 'www/src/rasid-analyzer.ts', 'rasid-highlighter': 'www/src/rasid-highlighter.ts' },
        // Others import these by name, so their exports must stay.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  },
  inline: {
    publicDir: false,
    plugins: [glueMadeAnew],
    worker: { format: 'es', plugins: () => [gluePlain] },
    build: {
      ...common,
      outDir: '../pack/dist/inline',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: { rasid: 'www/src/api/inline.ts' },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  },
  node: {
    publicDir: false,
    plugins: [glueMadeAnew],
    build: {
      ...common,
      ssr: true,
      outDir: '../pack/dist/node',
      rolldownOptions: { input: { rasid: 'www/src/api/node.ts' }, preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' } },
    },
  },
};

export default defineConfig(({ mode }) => ({ root: 'www', base: './', worker: { format: 'es' }, ...builds[mode] }));
