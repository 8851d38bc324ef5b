/** The sample articles of the project. Loaded only when the way in is shown. */

const files = import.meta.glob<string>('../../../seeds/*.txt', { query: '?raw', import: 'default', eager: true });

export interface Sample {
  name: string;
  title: string;
  text: string;
}

/** The first line that says something: headlines have several words, bylines and page furniture few. */
function titleOf(text: string): string | undefined {
  return text.split('\n').find((line) => line.trim().split(/\s+/).length > 5)?.trim();
}

export const samples: readonly Sample[] = Object.entries(files).map(([path, text]) => {
  const name = path.replace(/^.*\//, '').replace(/\.txt$/, '');
  return { name, title: titleOf(text) ?? name, text };
});
