/** Makes the hosts: packs, installs, builds. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import webpack from 'webpack';
import { hosts, root } from './hosts';
import { snippet } from './snippets';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const npm = (...args: string[]) => execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { stdio: 'pipe' });
const page = (head: string, body: string) =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>مضيف</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

test('the tarball installs without anything else', () => {
  rmSync(hosts, { recursive: true, force: true });
  mkdirSync(hosts, { recursive: true });
  npm('pack', join(root, 'pack'), '--pack-destination', hosts);
  const [tarball = ''] = readdirSync(hosts);
  writeFileSync(join(hosts, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  npm('install', join(hosts, tarball), '--prefix', hosts, '--no-package-lock');
  expect(readdirSync(join(hosts, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['rasid']);
  cpSync(join(root, 'tests', 'package', 'programs'), join(hosts, 'node'), { recursive: true });
  for (const name of ['first', 'many', 'export']) writeFileSync(join(hosts, 'node', `${name}.mjs`), snippet(`js ${name}`));
});

for (const bundler of ['vite', 'webpack']) {
  test(`a project for ${bundler}`, () => {
    const folder = join(hosts, bundler);
    mkdirSync(folder);
    writeFileSync(join(folder, 'main.js'), `${snippet('js page')}import { load } from 'rasid';\nglobalThis.load = load;\n`);
    writeFileSync(join(folder, 'index.html'), page(`<script type="module" src="./main.js"></script>`, snippet('html page')));
  });
}

test('Vite builds', async () => {
  const folder = join(hosts, 'vite');
  await build({ configFile: false, root: folder, base: './', logLevel: 'warn', build: { reportCompressedSize: false, chunkSizeWarningLimit: 8000 } });
});

test('webpack builds', async () => {
  const folder = join(hosts, 'webpack');
  const stats = await new Promise<webpack.Stats | undefined>((done, fail) => {
    webpack(
      {
        mode: 'production',
        context: folder,
        entry: './main.js',
        output: { path: join(folder, 'dist'), filename: 'main.js', module: true },
        experiments: { outputModule: true },
        performance: false,
        // It would take a minute, most of it for files that are small already.
        optimization: { minimize: false },
      },
      (error, result) => (error ? fail(error) : done(result)),
    );
  });
  expect(stats?.toJson({ all: false, errors: true, warnings: true })).toMatchObject({ errors: [], warnings: [] });
  cpSync(join(folder, 'index.html'), join(folder, 'dist', 'index.html'));
});

test('a page in which everything is one file', () => {
  const folder = join(hosts, 'inline');
  mkdirSync(folder);
  cpSync(join(hosts, 'node_modules', 'rasid', 'dist', 'inline', 'rasid.js'), join(folder, 'rasid.js'));
  writeFileSync(join(folder, 'main.js'), `import { load } from './rasid.js';\nglobalThis.load = load;\n`);
  writeFileSync(join(folder, 'index.html'), page('<script type="module" src="./main.js"></script>', ''));
});
