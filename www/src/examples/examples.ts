/**
 * The examples of the docs. Each file of snippets/ is shown as it stands and is what runs: scripts are modules of this page, and the
 * HTML is put into it when it is built (scripts/lib/snippets.mjs). The docs hold the same files, and the tests compare them.
 */

const SOURCES: Readonly<Record<string, string>> = import.meta.glob('./snippets/*', { query: '?raw', import: 'default', eager: true });
const MODULES: Readonly<Record<string, () => Promise<unknown>>> = import.meta.glob('./snippets/*.{js,ts}');

export interface Example {
  readonly name: ExampleName;
  readonly files: readonly string[];
  /** The file that the button runs; without one all of it stands in the page from the start. */
  readonly runs?: string;
}

export const EXAMPLES = [
  { name: 'page', files: ['page.html', 'page.js'] },
  { name: 'properties', files: ['properties.js'], runs: 'properties.js' },
  { name: 'events', files: ['events.ts'], runs: 'events.ts' },
  { name: 'dress', files: ['dress.html', 'dress.css'] },
  { name: 'first', files: ['first.js'], runs: 'first.js' },
  { name: 'many', files: ['many.js'], runs: 'many.js' },
  { name: 'export', files: ['export.js'], runs: 'export.js' },
] as const satisfies readonly { name: string; files: readonly string[]; runs?: string }[];

export type ExampleName = (typeof EXAMPLES)[number]['name'];

export function sourceOf(file: string): string {
  return SOURCES[`./snippets/${file}`] ?? '';
}

/** A module runs once in a page. */
export async function run(file: string): Promise<void> {
  await MODULES[`./snippets/${file}`]?.();
}
