/** Where the repository lies, whatever folder a script is started from. */

import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
