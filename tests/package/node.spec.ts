/** The package in Node. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hosts } from './hosts';

const run = (program: string, ...flags: string[]) =>
  execFileSync(process.execPath, [...flags, join(hosts, 'node', program)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });

test('the first example prints what the README says', () => {
  expect(run('first.mjs')).toBe('فرنسا oppose روسيا\nروسيا oppose أوكرانيا\n');
});

test('the example of many articles', () => {
  expect(run('many.mjs')).toMatch(/^first [1-9]\d*\nsecond [1-9]\d*\n$/);
});

test('the example of another format', () => {
  const [header = '', row = ''] = run('export.mjs').trim().split('\n');
  expect(header).toMatch(/^article,holder,/);
  expect(row).toMatch(/^first,تركيا,.*,support,قطر,/);
});

test.describe('a thousand articles', () => {
  let told: Record<string, unknown> & { ahead: number; grown: { heap: number; resident: number } };

  test.beforeAll(() => {
    told = JSON.parse(run('many-articles.mjs', '--expose-gc'));
  });

  test('come in order, each with its own text; a bad one is a result and ends nothing', () => {
    expect(told).toMatchObject({ inOrder: true, failures: [{ id: 'a7', code: 'too-long' }], progress: { done: 999, failed: 1 } });
  });

  test('are not taken before there is work for them', () => {
    expect(told.ahead).toBeLessThanOrEqual(2);
  });

  test('leave no memory behind', () => {
    expect(told.grown.heap).toBeLessThan(4 << 20);
    expect(told.grown.resident).toBeLessThan(48 << 20);
  });

  test('a signal ends the reading with its reason', () => {
    expect(told).toMatchObject({ aborted: { read: 3, reason: 'enough' } });
    expect((told['aborted'] as { taken: number }).taken).toBeLessThanOrEqual(6);
  });

  test('dispose rejects what waits and what comes later, and frees the module', () => {
    expect(told).toMatchObject({ rejected: ['disposed', 'disposed'], memories: { made: 1, left: 0 } });
  });
});
