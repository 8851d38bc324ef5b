/** Serves a folder as a static host would: right media types, open to module imports from other origins. */

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { contentSecurityPolicy } from './csp.mjs';

/** This machine only, and by number: the name may mean another address, where somebody else listens. */
const HOST = '127.0.0.1';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Listens on `port`, or on the next free one where `orNext`; 0 takes any.
 * @param {string} folder
 * @param {{ port: number, orNext?: boolean, csp?: string | null, heard?: (path: string) => void }} options `csp`: the policy sent with
 * every file, if any, as workers have their own; `heard` is told of each request
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, { port, orNext = false, csp = contentSecurityPolicy, heard = () => {} }) {
  const base = resolve(folder);
  const server = createServer((request, response) => {
    heard(request.url ?? '/');
    answer(base, csp, request, response);
  });
  const taken = await listen(server, port, orNext ? port + 50 : port);
  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} last
 * @returns {Promise<number>} the port taken
 */
function listen(server, port, last) {
  return new Promise((done, fail) => {
    /** @param {NodeJS.ErrnoException} error */
    const refused = (error) => {
      if (error.code === 'EADDRINUSE' && port < last) done(listen(server, port + 1, last));
      else fail(error);
    };
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * @param {string} base
 * @param {string | null} csp
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answer(base, csp, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = find(base, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found\n');
    return;
  }
  const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
  /** @type {Record<string, string | number>} */
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'content-length': file.size,
    'content-type': type,
    'x-content-type-options': 'nosniff',
  };
  if (csp !== null) headers['content-security-policy'] = csp;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  // A file that is gone by now, or a reader who is, ends this answer and nothing else.
  else pipeline(createReadStream(file.path), response, () => {});
}

/**
 * The file that a request means; null for none, and for anything outside of the folder.
 * @param {string} base
 * @param {string} url
 */
function find(base, url) {
  try {
    const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const path = join(base, asked.endsWith('/') ? `${asked}index.html` : asked);
    if (!path.startsWith(base + sep)) return null;
    const found = statSync(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch {
    // No such file, or a path that is none (a NUL, a broken escape).
    return null;
  }
}
