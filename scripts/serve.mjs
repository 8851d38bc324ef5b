/** `node scripts/serve.mjs PORT [FOLDER]`: serves what is built, and builds nothing. */

import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { serveFolder } from './lib/static-server.mjs';

const [port = '4173', folder = 'dist'] = process.argv.slice(2);
const { url } = await serveFolder(join(root, folder), { port: Number(port) });
console.log(url);
