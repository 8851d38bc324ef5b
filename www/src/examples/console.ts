/** Shows what the examples print, each under its own code: a line is of the script whose name stands in the stack of its call. */

export type Print = (line: string, isError: boolean) => void;

const printers = new Map<string, Print>();

const SCRIPT = /\/(?:examples|snippets)\/([\w-]+\.js)/;

for (const name of ['log', 'error'] as const) {
  const original = console[name].bind(console);
  console[name] = (...given: unknown[]) => {
    original(...given);
    const [, script = ''] = SCRIPT.exec(new Error('where').stack ?? '') ?? [];
    printers.get(script)?.(given.map(String).join(' '), name === 'error');
  };
}

/** Gives `print` the lines that a script prints, at once or later. */
export function hear(script: string, print: Print): void {
  printers.set(script, print);
}
