/** Reads a thousand articles and prints what is to be known of it. */

import { load } from 'rasid';

const collect = async () => {
  // Finalizers run in tasks of their own.
  for (let i = 0; i < 4; i += 1) {
    globalThis.gc();
    await new Promise((done) => setTimeout(done, 10));
  }
};

/** Every memory of the module that was ever made. */
const memories = [];
const Instance = WebAssembly.Instance;
WebAssembly.Instance = class extends Instance {
  constructor(module, imports) {
    super(module, imports);
    memories.push(new WeakRef(this.exports.memory));
  }
};

const COUNT = 1_000;
const BAD = 7;
const NAMES = ['فرنسا', 'ألمانيا', 'تركيا', 'قطر', 'الصين', 'إيران', 'مصر'];
let taken = 0;
function* articles() {
  for (; taken < COUNT; ) {
    const i = taken;
    taken += 1;
    const [a, b] = [NAMES[i % 7], NAMES[(i + 1 + (i % 5)) % 7]];
    const sentence = `أدانت ${a} الهجوم رقم ${i}، وأعلنت دعمها لسيادة ${b}. `;
    yield { id: `a${i}`, text: i === BAD ? 'ا'.repeat(9 << 20) : sentence.repeat(12) };
  }
}

const rasid = await load();
const ids = [];
const failures = [];
const progress = [];
let ahead = 0;
let before = null;
for await (const { id, text, analysis, error } of rasid.analyzeAll(articles(), { onProgress: (one) => progress.push(one) })) {
  ids.push(id);
  ahead = Math.max(ahead, taken - ids.length);
  if (error) failures.push({ id, code: error.code });
  else if (analysis.doc.id !== id || analysis.doc.length !== text.length || analysis.stances.length === 0) failures.push({ id, code: 'mixed up' });
  // Whoever reads slowly holds the source up.
  if (ids.length % 100 === 0) await new Promise((done) => setTimeout(done, 20));
  if (ids.length === 200) {
    await collect();
    before = process.memoryUsage();
  }
}
await collect();
const after = process.memoryUsage();

const end = new AbortController();
const aborted = [];
let reason = null;
try {
  taken = 0;
  for await (const { id } of rasid.analyzeAll(articles(), { signal: end.signal })) {
    aborted.push(id);
    if (aborted.length === 3) end.abort(new Error('enough'));
  }
} catch (error) {
  reason = error.message;
}

const waiting = rasid.analyze('نص').catch((error) => error.code);
rasid.dispose();
const rejected = [await waiting, await rasid.analyze('نص').catch((error) => error.code)];
await collect();

process.stdout.write(
  JSON.stringify({
    inOrder: ids.length === COUNT && ids.every((id, i) => id === `a${i}`),
    ahead,
    failures,
    progress: progress.at(-1),
    grown: { heap: after.heapUsed - before.heapUsed, resident: after.rss - before.rss },
    aborted: { read: aborted.length, taken, reason },
    rejected,
    memories: { made: memories.length, left: memories.filter((one) => one.deref() !== undefined).length },
  }),
);
