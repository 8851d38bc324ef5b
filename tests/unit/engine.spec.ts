/** The queue and the link to the worker, with a worker of the tests' own. */

import { expect, test } from '@playwright/test';
import type { Analysis } from '../../www/src/analysis';
import { Engine } from '../../www/src/engine/engine';
import { RasidError } from '../../www/src/engine/errors';
import { type Link, openWorkerLink } from '../../www/src/engine/link';
import type { AnswerTo, FromWorker, Question, Read, ToWorker } from '../../www/src/engine/protocol';
import type { WorkerLike } from '../../www/src/engine/ways';

const answer = (id: string): Read => ({ analysis: { doc: { id } } as Analysis, sketch: new Uint32Array() });
const about = (article: string) => ({ type: 'analyze', text: '', article, watchList: '' }) as const;

/** Links that do what the article's name says; `opened` and `closed` count them. */
function links() {
  const counts = { opened: 0, closed: 0 };
  const open = async (): Promise<Link> => {
    counts.opened += 1;
    return {
      apart: true,
      ask: <Q extends Question>(question: Q) => {
        if (question.type === 'export') return Promise.resolve(question.format as AnswerTo<Q>);
        const { article } = question;
        if (article === 'trap') return Promise.reject(new RasidError('trap', 'unreachable'));
        if (article === 'long') return Promise.reject(new RasidError('too-long', 'too long'));
        if (article === 'hang') return new Promise(() => {});
        return Promise.resolve(answer(article) as unknown as AnswerTo<Q>);
      },
      close: () => {
        counts.closed += 1;
      },
    };
  };
  return { counts, open };
}

async function outcomes(engine: Engine, articles: readonly string[]): Promise<string[]> {
  const settled = await Promise.allSettled(articles.map((article) => engine.analyze('', article)));
  return settled.map((one) => (one.status === 'fulfilled' ? one.value.analysis.doc.id : one.reason.code));
}

test('one link serves all articles, in order', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Engine(open), ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(counts).toEqual({ opened: 1, closed: 0 });
});

test('an export waits its turn behind the articles', async () => {
  const { counts, open } = links();
  const engine = new Engine(open);
  const done: string[] = [];
  const article = engine.analyze('', 'a').then(({ analysis }) => done.push(analysis.doc.id));
  const exported = engine.export('plover', []).then((text) => done.push(text));
  await Promise.all([exported, article]);
  expect(done).toEqual(['a', 'plover']);
  expect(counts.opened).toBe(1);
});

test('a trap fails its article and replaces the link', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Engine(open), ['a', 'trap', 'b'])).toEqual(['a', 'trap', 'b']);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});

test('a hang is cut off and replaces the link', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Engine(open, () => 20), ['hang', 'b'])).toEqual(['timeout', 'b']);
  expect(counts).toEqual({ opened: 2, closed: 1 });
});

test('a refusal of the module costs no link', async () => {
  const { counts, open } = links();
  expect(await outcomes(new Engine(open), ['long', 'b'])).toEqual(['too-long', 'b']);
  expect(counts).toEqual({ opened: 1, closed: 0 });
});

test('a link that does not open fails the article, and the next one tries again', async () => {
  const { open } = links();
  let tries = 0;
  const engine = new Engine(() => ((tries += 1) === 1 ? Promise.reject(new RasidError('load', 'offline')) : open()));
  expect(await outcomes(engine, ['a', 'b'])).toEqual(['load', 'b']);
});

test('what waits when the engine ends is told so', async () => {
  const { open } = links();
  const engine = new Engine(open);
  const waiting = outcomes(engine, ['a', 'b', 'c']);
  engine.dispose();
  expect(await waiting).toEqual(['a', 'disposed', 'disposed']);
});

/** A worker that keeps what it is sent and says what it is told to. */
class FakeWorker implements WorkerLike {
  readonly sent: ToWorker[] = [];
  terminated = false;
  #listeners = new Map<string, (event: never) => void>();

  postMessage(message: unknown): void {
    this.sent.push(message as ToWorker);
  }

  terminate(): void {
    this.terminated = true;
  }

  addEventListener(type: string, listener: unknown): void {
    this.#listeners.set(type, listener as (event: never) => void);
  }

  say(data: FromWorker): void {
    this.#listeners.get('message')?.({ data } as never);
  }

  fail(message: string): void {
    this.#listeners.get('error')?.({ message, preventDefault() {} } as never);
  }
}

async function opened(): Promise<{ worker: FakeWorker; link: Link }> {
  const worker = new FakeWorker();
  const opening = openWorkerLink(worker, {} as WebAssembly.Module);
  worker.say({ type: 'ready' });
  return { worker, link: await opening };
}

test('answers find their questions by id, in whatever order', async () => {
  const { worker, link } = await opened();
  const first = link.ask(about('first'));
  const second = link.ask(about('second'));
  const ids = worker.sent.flatMap((message) => (message.type === 'ask' ? [message.id] : []));
  worker.say({ type: 'done', id: ids[1] ?? 0, answer: answer('second') });
  worker.say({ type: 'failed', id: ids[0] ?? 0, code: 'too-long', message: '' });
  expect((await second).analysis.doc.id).toBe('second');
  await expect(first).rejects.toMatchObject({ name: 'RasidError', code: 'too-long' });
});

test('a worker that may not load rejects the opening', async () => {
  const worker = new FakeWorker();
  const opening = openWorkerLink(worker, {} as WebAssembly.Module);
  worker.fail('blocked');
  await expect(opening).rejects.toMatchObject({ message: 'blocked' });
  expect(worker.terminated).toBe(true);
});

test('closing rejects what is open', async () => {
  const { link } = await opened();
  const asked = link.ask(about('a'));
  link.close();
  await expect(asked).rejects.toMatchObject({ code: 'disposed' });
});

test('a wide engine works on as many articles as it has links', async () => {
  const open: string[] = [];
  let most = 0;
  const link = async (): Promise<Link> => ({
    apart: true,
    ask: async <Q extends Question>(question: Q) => {
      const name = question.type === 'analyze' ? question.article : '';
      open.push(name);
      most = Math.max(most, open.length);
      await new Promise((resume) => setTimeout(resume, 5));
      open.splice(open.indexOf(name), 1);
      return answer(name) as unknown as AnswerTo<Q>;
    },
    close: () => {},
  });
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(await outcomes(new Engine(link, () => 1000, 3), names)).toEqual(names);
  expect(most).toBe(3);
});

test('on the page’s own thread there is never more than one', async () => {
  const { counts, open } = links();
  const local = async () => ({ ...(await open()), apart: false });
  expect(await outcomes(new Engine(local, () => 1000, 3), ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(counts.opened).toBe(1);
});
