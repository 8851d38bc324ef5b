/** The npm package's modules. Those for browsers find what they need beside them, by relative addresses; `--mode` picks what is built. */

import { defineConfig, type Plugin, type UserConfig } from 'vite';

const common = { target: 'es2022', modulePreload: false, reportCompressedSize: false, emptyOutDir: true } as const;

/** The glue can fetch the module by itself. Here it is always given one, and must not bring a second copy along. */
const gluePlain: Plugin = {
  name: 'glue-without-module',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/wasm/rasid.js') ? code.replace(/new URL\('rasid_bg\.wasm', import\.meta\.url\)/, 'undefined') : null),
};

const builds: Readonly<Record<string, UserConfig>> = {
  browser: {
    publicDir: false,
    build: {
      ...common,
      outDir: '../pack/dist',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { rasid: 'www/src/api/browser.ts', 'rasid-analyzer': 'www/src/rasid-analyzer.ts', 'rasid-highlighter': 'www/src/rasid-highlighter.ts' },
        // Others import these by name, so their exports must stay.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
      },
    },
  },
  inline: {
    publicDir: false,
    plugins: [gluePlain],
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
    build: {
      ...common,
      ssr: true,
      outDir: '../pack/dist/node',
      rolldownOptions: { input: { rasid: 'www/src/api/node.ts' }, preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' } },
    },
  },
};

export default defineConfig(({ mode }) => ({ root: 'www', base: './', worker: { format: 'es' }, ...builds[mode] }));
