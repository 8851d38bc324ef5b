/** Builds the npm package: modules for browsers, the same in one file, a module for Node, types. */

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeIntegrity } from './integrity.mjs';
import { root } from './root.mjs';
import { runModule, StepFailed } from './run.mjs';
import { unlessMade } from './stamps.mjs';

const pack = join(root, 'pack');
const dist = join(pack, 'dist');

/** What stands in the package's own package.json; version, description and license are the project's. */
const MANIFEST = {
  type: 'module',
  keywords: ['arabic', 'news', 'stance', 'named-entity-recognition', 'wasm', 'web-component'],
  sideEffects: ['./dist/rasid-analyzer.js', './dist/rasid-highlighter.js'],
  exports: {
    '.': { types: './dist/types/api/browser.d.ts', node: './dist/node/rasid.js', default: './dist/rasid.js' },
    './inline': { types: './dist/types/api/browser.d.ts', default: './dist/inline/rasid.js' },
    './analyzer': { types: './dist/types/rasid-analyzer.d.ts', default: './dist/rasid-analyzer.js' },
    './highlighter': { types: './dist/types/rasid-highlighter.d.ts', default: './dist/rasid-highlighter.js' },
    './rasid_bg.wasm': './dist/assets/rasid_bg.wasm',
    './worker.js': './dist/assets/worker.js',
    './integrity.json': './dist/integrity.json',
    './package.json': './package.json',
  },
  files: ['dist', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
  engines: { node: '>=20' },
};

export function npmPackage() {
  return unlessMade('npm-package', {
    inputs: ['www', 'vite.package.config.ts', 'tsconfig.json', 'tsconfig.types.json', 'package.json', 'package-lock.json', 'docs/package.md', 'scripts/lib/npm-package.mjs', 'scripts/lib/glue.mjs', 'scripts/lib/integrity.mjs'],
    outputs: ['pack'],
    make: build,
  });
}

async function build() {
  rmSync(pack, { recursive: true, force: true });
  for (const target of ['browser', 'inline', 'node']) {
    await runModule('vite/bin/vite.js', ['build', '--config', 'vite.package.config.ts', '--mode', target, '--logLevel', 'warn']);
  }
  // What a page of one file does not ask for, the build puts out all the same.
  if (readFileSync(join(dist, 'inline', 'rasid.js'), 'utf8').includes('assets/')) throw new StepFailed('the inlined build asks for another file');
  rmSync(join(dist, 'inline', 'assets'), { recursive: true, force: true });
  await types();
  writeIntegrity(dist);
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(pack, 'package.json'), `${JSON.stringify({ name, version, description, license, ...MANIFEST }, null, 2)}\n`);
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(join(root, file), join(pack, file));
  cpSync(join(root, 'docs', 'package.md'), join(pack, 'README.md'));
}

/** Declarations of the entries and of what they name, the imports with endings, as Node's resolution wants them. */
async function types() {
  await runModule('typescript/bin/tsc', ['--project', 'tsconfig.types.json']);
  const emitted = join(pack, 'types');
  cpSync(join(root, 'www', 'src', 'analysis.d.ts'), join(emitted, 'analysis.d.ts'));
  const kept = new Set();
  const keep = (/** @type {string} */ path) => {
    if (kept.has(path)) return;
    kept.add(path);
    const text = readFileSync(join(emitted, path), 'utf8');
    for (const [, name] of text.matchAll(IMPORT)) keep(join(dirname(path), `${name}.d.ts`));
    const to = join(dist, 'types', path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text.replace(IMPORT, (all, name) => all.replace(name, `${name}.js`)));
  };
  for (const entry of ['api/browser.d.ts', 'rasid-analyzer.d.ts', 'rasid-highlighter.d.ts']) keep(entry);
  rmSync(emitted, { recursive: true });
}

const IMPORT = /(?:from |import\()['"](\.{1,2}\/[^'"]+)['"]/g;
