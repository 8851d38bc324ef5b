/** What a menu does of itself: it closes at a press outside of it and at Escape, which gives the focus back to its button. */

/** For a `details` element; the function that comes back lets go of the document. */
export function closing(menu: HTMLDetailsElement): () => void {
  const closeOnOutside = (event: Event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  };
  const letGo = () => document.removeEventListener('pointerdown', closeOnOutside);
  menu.addEventListener('toggle', () => {
    if (menu.open) document.addEventListener('pointerdown', closeOnOutside);
    else letGo();
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  return letGo;
}
