/** Work over many things without holding up the page: a slice at a time, and none of it once newer work has begun. */

/** How long a slice may take, of the 50 ms after which a page feels stuck. */
const SLICE_MS = 12;

export class Slices {
  #run = 0;

  /** Does `work` on each item, in order, and then `done`. The first slice is done at once. */
  start<T>(items: readonly T[], work: (item: T) => void, done: () => void): void {
    this.stop();
    const run = this.#run;
    let at = 0;
    const slice = () => {
      if (run !== this.#run) return;
      const until = performance.now() + SLICE_MS;
      while (at < items.length && performance.now() < until) {
        work(items[at] as T);
        at += 1;
      }
      if (at < items.length) setTimeout(slice, 0);
      else done();
    };
    slice();
  }

  /** Lets the rest be. */
  stop(): void {
    this.#run += 1;
  }
}
