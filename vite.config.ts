import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentSecurityPolicy } from './scripts/lib/csp.mjs';
import { glueMadeAnew } from './scripts/lib/glue.mjs';
import { integrityImport, integrityList } from './scripts/lib/integrity.mjs';
import { snippetsInPages } from './scripts/lib/snippets.mjs';

/** What other sites load. */
const PUBLIC = {
  rasid: 'www/src/api/browser.ts',
  'rasid-analyzer': 'www/src/rasid-analyzer.ts',
  'rasid-highlighter': 'www/src/rasid-highlighter.ts',
  'rasid-bookmarklet': 'www/src/rasid-bookmarklet.ts',
};

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

/** Makes the page one that can be installed and works offline; it is the page's own script that asks for the service worker (`page/offline.ts`). */
const offline = VitePWA({
  injectRegister: null,
  includeManifestIcons: false,
  manifest: {
    name: 'راصد: من يقف مع مَن في الخبر العربي',
    short_name: 'راصد',
    description: 'يقرأ الأخبار العربية داخل متصفحك ويُظهر مَن يؤيّد مَن ومَن يعارضه، مع الكلمات التي تدلّ على ذلك.',
    lang: 'ar',
    dir: 'rtl',
    start_url: './',
    scope: './',
    display: 'standalone',
    categories: ['news', 'productivity'],
    theme_color: '#173a4d',
    background_color: '#fbfaf6',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    // Everything that the build gives, whatever it is and when it is needed: offline there is no second chance.
    globPatterns: ['**/*'],
    // Added by the plugin itself.
    globIgnores: ['manifest.webmanifest'],
    maximumFileSizeToCacheInBytes: 64 << 20,
    // `./?anything` is the page, and a fresh instance of the glue has its number there.
    ignoreURLParametersMatching: [/./],
    // Other pages may lie below this one on the same host: only what is in the list is answered.
    navigateFallback: null,
    // The first visit need not be loaded again to work offline.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
  },
});

export default defineConfig({
  root: 'www',
  // Relative, so that dist/ works under any path of any host.
  base: './',
  plugins: [policy, snippetsInPages, offline, glueMadeAnew, integrityImport, integrityList()],
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
      input: { index: 'www/index.html', examples: 'www/examples.html', embed: 'www/embed.html', ...PUBLIC },
      // Others import from these, so their exports must stay.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Other sites load them by their names; everything else is named by its content.
        entryFileNames: ({ name }) => (name in PUBLIC ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
