/** Remembers choices on this device; where storage is off, for this visit only. */

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`rasid.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`rasid.${key}`, value);
  } catch {
    // Storage is off: nothing is remembered, everything works.
  }
}
