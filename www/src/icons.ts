/** The few pictures of the interface, drawn with strokes on a 24 × 24 grid. All are decoration: words stand beside them. */

import { s } from './dom';

const PATHS = {
  support: ['M12 19V6', 'M6 11l6-6 6 6'],
  oppose: ['M6 6l12 12', 'M18 6L6 18'],
  neutral: ['M5 12h14'],
  towards: ['M4 12h15', 'M13 6l6 6-6 6'],
  person: ['M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z', 'M4 20c1-4 4-6 8-6s7 2 8 6'],
  organization: ['M4 20h16', 'M6 20V9', 'M18 20V9', 'M10 20v-6h4v6', 'M3 9l9-5 9 5z'],
  country: ['M6 21V4', 'M6 4c4-2 7 2 12 0v9c-5 2-8-2-12 0'],
  place: ['M12 21c4-5 6-8 6-11a6 6 0 1 0-12 0c0 3 2 6 6 11z', 'M12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z'],
  close: ['M6 6l12 12', 'M18 6L6 18'],
  next: ['M6 9l6 6 6-6'],
  previous: ['M6 15l6-6 6 6'],
  north: ['M12 20V5', 'M6 11l6-6 6 6'],
  south: ['M12 4v15', 'M6 13l6 6 6-6'],
  west: ['M20 12H5', 'M11 6l-6 6 6 6'],
  east: ['M4 12h15', 'M13 6l6 6-6 6'],
  download: ['M12 4v11', 'M7 11l5 5 5-5', 'M5 20h14'],
  add: ['M12 5v14', 'M5 12h14'],
  folder: ['M3 6h6l2 3h10v10H3z'],
  file: ['M7 3h7l5 5v13H7z', 'M14 3v5h5'],
  search: ['M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14z', 'M16 16l4 4'],
  warning: ['M12 4l9 16H3z', 'M12 10v4', 'M12 17v.5'],
  keep: ['M5 4h11l3 3v13H5z', 'M8 4v5h7V4', 'M8 20v-6h8v6'],
  help: ['M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7', 'M12 16.5v.5'],
  print: ['M7 8V3h10v5', 'M6 17H4V9h16v8h-2', 'M7 14h10v7H7z'],
  check: ['M5 13l4 4L19 7'],
} as const;

export type IconName = keyof typeof PATHS;

/** An icon in the colour of the text around it. `towards` points along the line, so it is turned in right-to-left text. */
export function icon(name: IconName): SVGSVGElement {
  const paths = PATHS[name].map((d) => s('path', { d }));
  return s('svg', { viewBox: '0 0 24 24', class: `icon icon-${name}`, 'aria-hidden': 'true' }, ...paths);
}
