import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/lib/csp.mjs';

/** The built page states its policy itself, for hosts that cannot send headers. Not while developing: Vite injects styles there. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  root: 'www',
  // Relative, so that dist/ works under any path of any host.
  base: './',
  plugins: [policy],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a wider policy.
    assetsInlineLimit: 0,
    // No link elements in the head of a page that is not ours.
    modulePreload: false,
    // `npm run build` prints them compressed.
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'www/index.html', 'rasid-analyzer': 'www/src/rasid-analyzer.ts', 'rasid-highlighter': 'www/src/rasid-highlighter.ts' },
      output: {
        // Other sites load the element by this name; everything else is named by its content.
        entryFileNames: ({ name }) => (name.startsWith('rasid-') ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
