/** The two ways to mark text share this form. */

import type { Emphasis, Stretch } from './layers';
import type { Paragraph } from './page';
import type { Zones } from './zones';

export interface Marks {
  /** The text that offsets count in. */
  text: string;
  stretches: readonly Stretch[];
  zones: Zones;
  emphasis: Emphasis;
}

export interface Painter {
  /** Marks a paragraph that has just got its sentences. */
  paint(paragraph: Paragraph, marks: Marks): void;
  /** Marks everything anew: other layers, another threshold. */
  repaint(paragraphs: readonly Paragraph[], marks: Marks): void;
  /** Marks only the selection anew. */
  emphasise(paragraphs: readonly Paragraph[], marks: Marks): void;
  destroy(): void;
}
