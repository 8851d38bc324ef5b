/** A way to a running module: a worker, or the page's own thread where no worker may be had. */

import { asRasidError, RasidError } from './errors';
import type { AnswerTo, FromWorker, Question, ToWorker } from './protocol';
import type { Session } from './session';
import { whenReady, type WorkerLike } from './ways';

export interface Link {
  /** Whether it works beside the page's thread, so that several are faster than one. */
  readonly apart: boolean;
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>>;
  /** Ends it; open questions are rejected. */
  close(): void;
}

interface Waiting {
  /** The worker answers each question in its own type. */
  resolve(answer: never): void;
  reject(error: RasidError): void;
}

/** Gives the worker the module and waits until it is ready. */
export function openWorkerLink(worker: WorkerLike, module: WebAssembly.Module): Promise<Link> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (message: ToWorker) => worker.postMessage(message);
  const link: Link = {
    apart: true,
    ask: (question) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        send({ type: 'ask', id: last, question });
      }),
    close: () => end(new RasidError('disposed', 'the worker was ended')),
  };
  const end = (error: RasidError) => {
    worker.terminate();
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };

  const hear = (message: FromWorker) => {
    if (message.type === 'ready') return message.type;
    if (message.type === 'unready') return new RasidError(message.code, message.message);
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'done') one?.resolve(message.answer as never);
    else one?.reject(new RasidError(message.code, message.message));
    return null;
  };
  const ready = whenReady(worker, link, hear, end);
  send({ type: 'begin', module });
  return ready;
}

/** The same on this thread. It cannot be interrupted, so it is the last resort. */
export function openLocalLink(session: Session): Link {
  return {
    apart: false,
    ask: async (question) => {
      // Lets the page draw «analyzing…» first.
      await new Promise((resume) => setTimeout(resume, 0));
      try {
        return session(question);
      } catch (error) {
        throw asRasidError(error);
      }
    },
    close: () => {},
  };
}
