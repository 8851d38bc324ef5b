/** A drawing as a PNG of twice its size, for slides and print. */

import type { Frozen } from './freeze';

const TWICE = 2;
/** No browser draws more than that across. */
const MOST = 16_000;

export async function png({ width, height }: Frozen, source: string): Promise<Blob> {
  const image = new Image();
  // A data: address, which the page's policy allows for images.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const scale = Math.min(TWICE, MOST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave nothing'))), 'image/png');
  });
}
