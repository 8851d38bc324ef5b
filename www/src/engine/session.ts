/** One instance of the module, wherever it runs. */

import type { Analysis } from '../analysis';
import type { Analyzed, AnswerTo, ExportFormat, Question } from './protocol';

/** What is used of the generated glue. */
export interface Glue {
  initSync(input: { module: WebAssembly.Module }): unknown;
  Analyzer: new (watchList?: string) => {
    analyze(text: string, options: { id: string; offsets: 'utf16' }): Analysis;
    export(format: ExportFormat, articles: readonly Analyzed[]): string;
    free(): void;
  };
  sketch(text: string): Uint32Array;
}

export type Session = <Q extends Question>(question: Q) => AnswerTo<Q>;

/** Instantiates the compiled module and loads the lexica; anew where a question comes with another watch list. */
export function openSession(glue: Glue, module: WebAssembly.Module): Session {
  glue.initSync({ module });
  let analyzer = new glue.Analyzer();
  let loaded = '';
  const answer = (question: Question) => {
    if (question.type === 'export') return analyzer.export(question.format, question.articles);
    const { text, article, watchList } = question;
    if (watchList !== loaded) {
      const fresh = new glue.Analyzer(watchList === '' ? undefined : watchList);
      analyzer.free();
      analyzer = fresh;
      loaded = watchList;
    }
    return { analysis: analyzer.analyze(text, { id: article, offsets: 'utf16' }), sketch: glue.sketch(text) };
  };
  return answer as Session;
}
