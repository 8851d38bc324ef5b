/** Shows what the examples print. A page has one console: what runs owns it, and in between whoever listens for events. */

export type Print = (line: string, isError: boolean) => void;

let owner: Print | null = null;
let listening: Print | null = null;

for (const name of ['log', 'error'] as const) {
  const original = console[name].bind(console);
  console[name] = (...given: unknown[]) => {
    original(...given);
    (owner ?? listening)?.(given.map(String).join(' '), name === 'error');
  };
}

/** Runs `work` with its lines going to `print`; those that it prints later, too, until another one is run that listens. */
export async function printing(print: Print, work: () => Promise<void>): Promise<void> {
  owner = print;
  try {
    await work();
  } finally {
    owner = null;
    listening = print;
  }
}
