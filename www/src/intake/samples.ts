/** The sample articles of the project. Loaded only when the way in is shown. */

const files = import.meta.glob<string>('../../../seeds/*.txt', { query: '?raw', import: 'default', eager: true });

export interface Sample {
  name: string;
  title: string;
  text: string;
}

export const samples: readonly Sample[] = Object.entries(files).map(([path, text]) => {
  const name = path.replace(/^.*\//, '').replace(/\.txt$/, '');
  return { name, title: text.split('\n').find((line) => line.trim() !== '')?.trim() ?? name, text };
});
