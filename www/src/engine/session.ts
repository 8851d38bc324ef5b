/** One instance of the module, wherever it runs. */

import type { Analysis } from '../analysis';

/** What is used of the generated glue. */
export interface Glue {
  initSync(input: { module: WebAssembly.Module }): unknown;
  Analyzer: new () => { analyze(text: string, options: { id: string; offsets: 'utf16' }): Analysis };
}

export type Session = (text: string, article: string) => Analysis;

/** Instantiates the compiled module and loads the lexica. */
export function openSession(glue: Glue, module: WebAssembly.Module): Session {
  glue.initSync({ module });
  const analyzer = new glue.Analyzer();
  return (text, article) => analyzer.analyze(text, { id: article, offsets: 'utf16' });
}
