/** One instance of the module, wherever it runs. */

import type { Analysis } from '../analysis';
import type { Analyzed, AnswerTo, ExportFormat, Question } from './protocol';

/** What is used of the generated glue. */
export interface Glue {
  initSync(input: { module: WebAssembly.Module }): unknown;
  Analyzer: new () => {
    analyze(text: string, options: { id: string; offsets: 'utf16' }): Analysis;
    export(format: ExportFormat, articles: readonly Analyzed[]): string;
  };
}

export type Session = <Q extends Question>(question: Q) => AnswerTo<Q>;

/** Instantiates the compiled module and loads the lexica. */
export function openSession(glue: Glue, module: WebAssembly.Module): Session {
  glue.initSync({ module });
  const analyzer = new glue.Analyzer();
  const answer = (question: Question) =>
    question.type === 'export'
      ? analyzer.export(question.format, question.articles)
      : analyzer.analyze(question.text, { id: question.article, offsets: 'utf16' });
  return answer as Session;
}
