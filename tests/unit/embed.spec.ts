/** What a frame understands of what it is told, and whom it takes for its host. */

import { expect, test } from '@playwright/test';
import { possibleOrigins } from '../../www/src/embed/host';
import { configOfQuery, understand } from '../../www/src/embed/protocol';

test('a message that is understood comes out as it was sent', () => {
  for (const message of [
    { type: 'rasid:hello' },
    { type: 'rasid:set-text', text: '' },
    { type: 'rasid:set-text', text: 'نص', id: 'a' },
    { type: 'rasid:set-config', config: {} },
    { type: 'rasid:set-config', config: { lang: 'en', theme: 'dark', view: 'matrix', views: ['matrix', 'article'], threshold: 0, watchList: 'name\n' } },
  ]) {
    expect(understand(message)).toEqual({ message });
    expect(understand({ version: 1, ...message })).toEqual({ message });
  }
});

test('what is none of ours is nothing, whatever it is', () => {
  for (const data of [undefined, null, 1, 'rasid:hello', [], {}, { type: 1 }, { type: 'hello' }, { type: 'webpackOk' }, new Map([['type', 'rasid:hello']])]) {
    expect(understand(data)).toBeNull();
  }
});

test('what is ours and wrong is refused with a reason that names the place', () => {
  const refused = (message: object) => understand({ type: 'rasid:set-config', ...message });
  const wrong = (words: string) => ({ code: 'bad-message', fault: expect.stringContaining(words) });
  expect(understand({ type: 'rasid:set-txt' })).toEqual(wrong('rasid:set-txt'));
  expect(understand({ type: 'rasid:set-text' })).toEqual(wrong('text'));
  expect(understand({ type: 'rasid:set-text', text: ['نص'] })).toEqual(wrong('text'));
  expect(understand({ type: 'rasid:set-text', text: 'نص', id: 7 })).toEqual(wrong('id'));
  expect(refused({})).toEqual(wrong('config'));
  expect(refused({ config: null })).toEqual(wrong('config'));
  expect(refused({ config: { colour: 'red' } })).toEqual(wrong('colour'));
  expect(refused({ config: { toString: 'x' } })).toEqual(wrong('toString'));
  for (const [name, value] of Object.entries({ lang: 'fr', theme: 1, view: 'all', views: ['article', 'all'], threshold: 70, watchList: null })) {
    expect(refused({ config: { theme: 'dark', [name]: value } })).toEqual(wrong(`${name}:`));
  }
  expect(refused({ config: { threshold: Number.NaN } })).toEqual(wrong('threshold'));
  expect(understand({ type: 'rasid:hello', version: 2 })).toEqual({ code: 'bad-version', fault: expect.stringContaining('2') });
});

test('of an address what can be used is used, and the rest is said', () => {
  const of = (query: string) => configOfQuery(new URLSearchParams(query));
  expect(of('lang=en&theme=dark&view=map&views=article,map+matrix&threshold=0.85&origin=https://a.example')).toEqual({
    config: { lang: 'en', theme: 'dark', view: 'map', views: ['article', 'map', 'matrix'], threshold: 0.85 },
    faults: [],
  });
  expect(of('')).toEqual({ config: {}, faults: [] });
  const { config, faults } = of('lang=fr&theme=dark&threshold=');
  expect(config).toEqual({ theme: 'dark' });
  expect(faults).toEqual([expect.stringContaining('lang'), expect.stringContaining('threshold')]);
});

test('no address brings in a text or names', () => {
  expect(configOfQuery(new URLSearchParams('text=نص&watchList=name')).config).toEqual({});
});

test('the host is whom the browser names, and must be among those who are stated', () => {
  expect(possibleOrigins('https://news.example/a/b?c', [])).toEqual(['https://news.example']);
  expect(possibleOrigins('https://news.example', ['https://news.example/', 'https://other.example'])).toEqual(['https://news.example']);
  expect(possibleOrigins('https://evil.example', ['https://news.example'])).toEqual([]);
  // A statement that names nobody is one, all the same.
  expect(possibleOrigins('https://evil.example', ['*'])).toEqual([]);
});

test('where the browser does not say, only those who are stated may be it; without them nobody', () => {
  expect(possibleOrigins('', ['https://news.example/page', 'http://127.0.0.1:8080'])).toEqual(['https://news.example', 'http://127.0.0.1:8080']);
  expect(possibleOrigins('', [])).toEqual([]);
  for (const nowhere of ['null', 'file:///home/a.html', 'data:text/html,x']) {
    expect(possibleOrigins(nowhere, [])).toEqual([]);
    expect(possibleOrigins('', [nowhere])).toEqual([]);
  }
});
