/** Which Rasid this is; pictures and files name it. */

import { version } from '../../../package.json';

export const MADE_BY = `rasid ${version}`;
