/** The worker: takes the compiled module once, then one question after the other. */

import * as glue from '../../wasm/rasid.js';
import { asRasidError } from './errors';
import type { FromWorker, ToWorker } from './protocol';
import { openSession, type Session } from './session';

let session: Session | null = null;

function say(message: FromWorker): void {
  postMessage(message);
}

function begin(module: WebAssembly.Module): void {
  try {
    session = openSession(glue, module);
    say({ type: 'ready' });
  } catch (error) {
    const { code, message } = asRasidError(error, 'internal');
    say({ type: 'unready', code, message });
  }
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'begin') return begin(data.module);
  const { id, question } = data;
  try {
    if (session === null) throw new Error('asked before begin');
    say({ type: 'done', id, answer: session(question) });
  } catch (error) {
    const { code, message } = asRasidError(error);
    say({ type: 'failed', id, code, message });
  }
});
