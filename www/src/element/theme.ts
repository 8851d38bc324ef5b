/** Light or dark. The host decides: by the attribute `theme`, else by the `color-scheme` that it gives the element. */

export type Theme = 'light' | 'dark';

export class ThemeWatch {
  #host: HTMLElement;
  #apply: (theme: Theme) => void;
  #system = matchMedia('(prefers-color-scheme: dark)');

  constructor(host: HTMLElement, apply: (theme: Theme) => void) {
    this.#host = host;
    this.#apply = apply;
    this.#system.addEventListener('change', this.refresh);
  }

  readonly refresh = (): void => {
    this.#apply(this.#theme());
  };

  stop(): void {
    this.#system.removeEventListener('change', this.refresh);
  }

  #theme(): Theme {
    const named = this.#host.getAttribute('theme');
    if (named === 'light' || named === 'dark') return named;
    const system = this.#system.matches ? 'dark' : 'light';
    if (named === 'system') return system;
    const schemes = getComputedStyle(this.#host).colorScheme.split(' ');
    if (!schemes.includes('dark')) return 'light';
    return schemes.includes('light') ? system : 'dark';
  }
}
