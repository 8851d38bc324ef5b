/** The keys of a line of tabs. */

import type { Locale } from '../i18n/locale';

/** Which of `count` tabs a key leads to from the one `at`; none for other keys. Arrow keys go along the line, whichever way it runs. */
export function tabAfter(key: string, { dir }: Locale, at: number, count: number): number | null {
  const [forward, backward] = dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === forward) return (at + 1) % count;
  if (key === backward) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
