import { load } from 'rasid';

const rasid = await load();
const text = 'أعلنت تركيا دعمها لقطر.';
const analysis = await rasid.analyze(text, { id: 'first' });
console.log(await rasid.export('triples', [{ text, analysis }]));
rasid.dispose();
