/** The projects of others that the tests make: the package is installed there from the tarball that would be published. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const hosts = join(root, 'target', 'package-hosts');

/** What a host without a bundler serves from another origin. */
export const assets = join(hosts, 'node_modules', 'rasid', 'dist');

export const ARTICLE = 'أدانت فرنسا الغزو الروسي لأوكرانيا.';
