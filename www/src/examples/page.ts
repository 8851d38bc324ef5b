/** The page of examples: every snippet of the docs that runs in a browser, with its code. */

import { choices, need } from '../page/choices';
import { EXAMPLES, run } from './examples';
import { section } from './section';
import { exampleStrings } from './strings';

const sections = EXAMPLES.map((example) => section(need(`[data-example=${example.name}]`, HTMLElement), example));

for (const example of EXAMPLES) if ('starts' in example) void run(example.starts);

choices(exampleStrings, {
  lang: (lang) => {
    for (const one of sections) one.speak(lang);
  },
  // The highlighter and the first element follow the page; the other one says what it wears.
  theme: (theme) => {
    for (const element of document.querySelectorAll('rasid-highlighter, rasid-analyzer:not(.newsroom)')) element.setAttribute('theme', theme);
  },
});
