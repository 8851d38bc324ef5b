/** The measured figures that the help states: docs/accuracy.md, which a test compares. */

export const FIGURES = {
  /** Of stances on articles never seen, by the least confidence: the share of those shown that is right, and of those in the article that is found. */
  stances: [
    { least: 0.5, precision: 0.62, recall: 0.39 },
    { least: 0.7, precision: 0.73, recall: 0.29 },
    { least: 0.8, precision: 0.82, recall: 0.21 },
  ],
  /** Of entities on the same articles. */
  entities: [
    { type: 'country', precision: 0.978, recall: 0.967 },
    { type: 'person', precision: 0.902, recall: 0.982 },
    { type: 'organization', precision: 0.851, recall: 0.92 },
    { type: 'place', precision: 0.923, recall: 0.941 },
  ],
  articles: 15,
} as const;
