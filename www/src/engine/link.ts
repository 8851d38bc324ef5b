/** A way to a running module: a worker, or the page's own thread where no worker may be had. */

import { asRasidError, RasidError } from './errors';
import type { AnswerTo, FromWorker, Question, ToWorker } from './protocol';
import type { Session } from './session';

export interface Link {
  /** Whether it works beside the page's thread, so that several are faster than one. */
  readonly apart: boolean;
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>>;
  /** Ends it; open questions are rejected. */
  close(): void;
}

/** What a link needs of a worker; tests give it one of their own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

interface Waiting {
  /** The worker answers each question in its own type. */
  resolve(answer: never): void;
  reject(error: RasidError): void;
}

/** A worker that does not say that it is ready within this time is taken for blocked. */
const START_MS = 20_000;

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

  return new Promise((resolve, reject) => {
    const fail = (error: RasidError) => {
      clearTimeout(timer);
      reject(error);
      end(error);
    };
    const timer = setTimeout(() => fail(new RasidError('load', 'the worker did not start')), START_MS);

    worker.addEventListener('message', (event) => {
      const data = (event as MessageEvent<FromWorker>).data;
      if (data.type === 'ready') {
        clearTimeout(timer);
        resolve(link);
        return;
      }
      if (data.type === 'unready') return fail(new RasidError(data.code, data.message));
      const one = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.type === 'done') one?.resolve(data.answer as never);
      else one?.reject(new RasidError(data.code, data.message));
    });
    // Before `ready` this is a worker that may not load here; after it, one that broke outside of a question.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(new RasidError('trap', (event as ErrorEvent).message || 'the worker failed'));
    });
    worker.addEventListener('messageerror', () => fail(new RasidError('internal', 'unreadable message')));
    send({ type: 'begin', module });
  });
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
