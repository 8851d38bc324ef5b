/** Builds the npm package: modules for browsers, the same in one file, a module for Node, types. */

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runModule } from './run.mjs';
import { unlessMade } from './stamps.mjs';

const pack = join(root, 'pack');
const dist = join(pack, 'dist');

/** What stands in the package's own package.json; version, description and license are the project's. */
const MANIFEST = {
  type: 'module',
  keywords: ['arabic', 'news', 'stance', 'named-entity-recognition', 'wasm', 'web-component'],
  sideEffects: ['./dist/rasid-analyzer.js', './dist/rasid-highlighter.js'],
  exports: {
    '.': { types: './dist/types/rasid.d.ts', node: './dist/node/rasid.js', default: './dist/rasid.js' },
    './inline': { types: './dist/types/rasid.d.ts', default: './dist/inline/rasid.js' },
    './analyzer': { types: './dist/types/rasid-analyzer.d.ts', default: './dist/rasid-analyzer.js' },
    './highlighter': { types: './dist/types/rasid-highlighter.d.ts', default: './dist/rasid-highlighter.js' },
    './package.json': './package.json',
  },
  files: ['dist', 'README.md', 'LICENSE-MIT', 'LICENSE-APACHE'],
  engines: { node: '>=20' },
};

export function npmPackage() {
  return unlessMade('npm-package', {
    inputs: ['www', 'vite.package.config.ts', 'tsconfig.json', 'tsconfig.types.json', 'package.json', 'package-lock.json', 'docs/package.md', 'scripts/lib/npm-package.mjs'],
    outputs: ['pack'],
    make: build,
  });
}

async function build() {
  rmSync(pack, { recursive: true, force: true });
  for (const target of ['browser', 'inline', 'node']) {
    await runModule('vite/bin/vite.js', ['build', '--config', 'vite.package.config.ts', '--mode', target, '--logLevel', 'warn']);
  }
  // Node reads the module and its glue from the package.
  for (const [from, to] of [['rasid.js', 'rasid_glue.js'], ['rasid_bg.wasm', 'rasid_bg.wasm']]) {
    cpSync(join(root, 'www', 'wasm', String(from)), join(dist, 'node', String(to)));
  }
  await types();
  const { name, version, description, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(pack, 'package.json'), `${JSON.stringify({ name, version, description, license, ...MANIFEST }, null, 2)}\n`);
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(join(root, file), join(pack, file));
  cpSync(join(root, 'docs', 'package.md'), join(pack, 'README.md'));
}

/** Declarations, their imports with endings, as Node's resolution wants them. */
async function types() {
  await runModule('typescript/bin/tsc', ['--project', 'tsconfig.types.json']);
  const folder = join(dist, 'types');
  const emitted = join(pack, 'types');
  mkdirSync(folder, { recursive: true });
  cpSync(emitted, folder, { recursive: true });
  rmSync(emitted, { recursive: true });
  cpSync(join(root, 'www', 'src', 'analysis.d.ts'), join(folder, 'analysis.d.ts'));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.d.ts')) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\2/g, '$1$2$3.js$2'));
  }
  for (const [name, source] of [['rasid', './api/browser.js'], ['rasid-analyzer', './element/element.js'], ['rasid-highlighter', './highlighter/element.js']]) {
    if (name === 'rasid') writeFileSync(join(folder, 'rasid.d.ts'), `export * from '${source}';\n`);
  }
}
