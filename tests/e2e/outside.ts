/**
 * Everything beyond this machine, as the browser sees it: a proxy that answers nothing and writes down who was asked for. It hears
 * of all requests: of pages, workers and service workers, which the test tool does not report in every browser.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Outside {
  readonly proxy: { server: string; bypass: string };
  /** What was asked for since the last call. */
  asked(): string[];
  close(): void;
}

export async function openOutside(): Promise<Outside> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`https://${request.url}`);
    socket.end('HTTP/1.1 502 Nobody\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '127.0.0.1' },
    asked: () => asked.splice(0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
