/** The native program, for tests that compare it with the page. */

import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';
import { StepFailed } from './run.mjs';

/**
 * Builds what is not up to date, as the Rust tests do so that nothing is compiled twice, and gives the program's path.
 * @returns {string}
 */
export function commandLine() {
  const args = ['build', '--profile', 'xtask', '--workspace', '--bins', '--message-format=json-render-diagnostics'];
  const { status, stdout } = spawnSync('cargo', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new StepFailed('the command line does not compile');
  for (const line of stdout.split('\n')) {
    // Only cargo knows where its target folder is.
    const { target, executable } = line.startsWith('{') ? JSON.parse(line) : {};
    if (target?.name === 'rasid' && executable) return executable;
  }
  throw new StepFailed('cargo named no program');
}
