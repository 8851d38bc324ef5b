/** The tables that wait for their columns, asked about one after the other. */

import { h } from '../dom';
import { type Context, onChange, type View } from '../element/view';
import type { PendingTable } from '../state/state';

export function tableQuestions(context: Context): View {
  const { intake } = context;
  const element = h('div', { class: 'questions' });
  let close = (): void => {};
  let asked: string | null = null;

  const ask = async (pending: PendingTable) => {
    const { askColumns } = await import('./columns');
    // It may have been answered with another, or taken out of the queue.
    if (asked !== pending.key || !element.isConnected) return;
    close = askColumns(context, element, pending, (choice) => {
      close = () => {};
      intake.readTable(pending.key, choice);
    });
  };

  const update = onChange(
    (state) => [state.tables[0]],
    ([pending]) => {
      close();
      close = () => {};
      asked = pending?.key ?? null;
      if (pending) void ask(pending);
    },
  );
  return {
    element,
    update,
    destroy: () => {
      asked = null;
      close();
    },
  };
}
