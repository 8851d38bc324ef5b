/** How many modules work side by side: as wide as the machine, but for one core that draws the page; each worker takes some 20 MB. */
export const WIDTH = Math.min(8, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));
