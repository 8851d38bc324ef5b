/** Runs programs, their output going to the terminal. */

import { spawn, spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/** A step that ended badly; `status` is what the script exits with. */
export class StepFailed extends Error {
  /**
   * @param {string} message
   * @param {number} status
   */
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/**
 * Runs a program to its end; rejects with `StepFailed`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] added to ours
 * @returns {Promise<void>}
 */
export function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => reject(new StepFailed(`${program} does not start: ${error.message}`, 127)));
    child.on('exit', (status, signal) => {
      if (status === 0) return resolve();
      reject(new StepFailed(`${program} ${args.join(' ')} ended with ${signal ?? `exit code ${status}`}`, status ?? 1));
    });
  });
}

/**
 * Runs a JavaScript program of node_modules without npx, which takes longer to start than most of them to run.
 * @param {string} file its path under node_modules
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runModule(file, args, env) {
  return run(process.execPath, [`node_modules/${file}`, ...args], env);
}

/**
 * What a program prints, or null where it is missing or fails.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string | null}
 */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : null;
}
