/** Counts what a batch of articles has come to, and how fast. */

export class Pace {
  total = 0;
  #done = 0;
  #failed = 0;
  #worked = 0;
  #since: number | null = null;

  get over(): boolean {
    return this.#done + this.#failed >= this.total;
  }

  add(articles: number): void {
    this.total += articles;
  }

  count(failed: boolean): void {
    if (failed) this.#failed += 1;
    else this.#done += 1;
  }

  /** The clock runs from here. */
  go(): void {
    this.#since ??= performance.now();
  }

  stop(): void {
    if (this.#since !== null) this.#worked += performance.now() - this.#since;
    this.#since = null;
  }

  figures(): { total: number; done: number; failed: number; rate: number } {
    const ms = this.#worked + (this.#since === null ? 0 : performance.now() - this.#since);
    const finished = this.#done + this.#failed;
    return { total: this.total, done: this.#done, failed: this.#failed, rate: ms === 0 ? 0 : (finished * 1000) / ms };
  }
}
