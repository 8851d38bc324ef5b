/** What becomes of files that were chosen or dropped: corrections go to their panel, everything else is read. */

import { isCorrectionsFile } from '../corrections/panel';
import type { Collected } from '../files/collect';
import type { Intake } from './intake';

export type Take = (found: Collected) => void;

/** A file of corrections goes to `correct`. */
export function taking(intake: Intake, correct: (file: File) => Promise<void>): Take {
  return (found) => {
    for (const { file } of found.files) if (isCorrectionsFile(file)) void correct(file);
    const files = found.files.filter(({ file }) => !isCorrectionsFile(file));
    if (files.length > 0 || found.files.length === 0) intake.addFiles({ ...found, files });
  };
}
