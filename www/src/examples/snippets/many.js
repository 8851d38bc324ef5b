import { load } from 'rasid';

const rasid = await load();
const articles = [{ id: 'first', text: 'أدانت فرنسا الغزو الروسي.' }, { id: 'second', text: 'أعلنت تركيا دعمها لقطر.' }];
const options = {
  signal: AbortSignal.timeout(60_000),
  onProgress: ({ done, failed }) => console.error(`${done} read, ${failed} not`),
};
for await (const result of rasid.analyzeAll(articles, options)) {
  if (result.error) console.error(result.id, result.error.code, result.error.message);
  else console.log(result.id, result.analysis.stances.length);
}
rasid.dispose();
