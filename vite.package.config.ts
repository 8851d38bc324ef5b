/** The npm package's modules for browsers: everything they need lies beside them, found by relative addresses. */

import { defineConfig } from 'vite';

export default defineConfig({
  root: 'www',
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: '../pack/dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // No link elements in the head of a page that is not ours.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { rasid: 'www/src/api/browser.ts', 'rasid-analyzer': 'www/src/rasid-analyzer.ts', 'rasid-highlighter': 'www/src/rasid-highlighter.ts' },
      // Others import these by name, so their exports must stay.
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
});
