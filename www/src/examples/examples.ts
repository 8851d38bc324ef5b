/**
 * The examples of the docs. Each file of snippets/ is shown as it stands and is what runs: scripts as modules of their own, with
 * addresses in the place of the package's names, HTML and CSS as parts of this page (scripts/lib/snippets.mjs). The docs hold the same
 * files, and the tests compare them.
 */

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./snippets/*', { query: '?raw', import: 'default', eager: true });

export interface Example {
  readonly name: ExampleName;
  readonly files: readonly string[];
  /** The script that the button runs. */
  readonly runs?: string;
  /** The script that runs from the start; without either the HTML is all there is. */
  readonly starts?: string;
}

export const EXAMPLES = [
  { name: 'page', files: ['page.html', 'page.js'], starts: 'page.js' },
  { name: 'properties', files: ['properties.js'], runs: 'properties.js' },
  { name: 'events', files: ['events.js'], runs: 'events.js' },
  { name: 'dress', files: ['dress.html', 'dress.css'] },
  { name: 'first', files: ['first.js'], runs: 'first.js' },
  { name: 'many', files: ['many.js'], runs: 'many.js' },
  { name: 'export', files: ['export.js'], runs: 'export.js' },
  { name: 'frame', files: ['frame.html', 'frame.js'], starts: 'frame.js' },
] as const satisfies readonly { name: string; files: readonly string[]; runs?: string; starts?: string }[];

export type ExampleName = (typeof EXAMPLES)[number]['name'];

export function sourceOf(file: string): string {
  return SOURCES[`./snippets/${file}`] ?? '';
}

const FOLDER = import.meta.env.DEV ? 'src/examples/snippets' : 'examples';
let runs = 0;

/** Runs a script; another time as another module, as each runs once. */
export async function run(file: string): Promise<void> {
  const number = (runs += 1);
  await import(/* @vite-ignore */ new URL(`${FOLDER}/${file}${number > 1 ? `?${number}` : ''}`, document.baseURI).href);
}
