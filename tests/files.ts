/** Small files of every kind, made here. */

import { strToU8, zipSync } from 'fflate';

/** A Word document of the given paragraphs. */
export function docx(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  const part = (xml: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': part(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': part(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': part(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
      'word/media/picture.png': new Uint8Array(50_000),
    }),
  );
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]))));
}

/** A line of glyphs in a PDF: what each stands for, from the left to the right, with the place and the baseline of the first. */
export interface PdfLine {
  glyphs: readonly string[];
  x?: number;
  y: number;
}

/** A PDF by hand: a font that draws nothing, whose glyphs stand for the letters that the lines ask for. */
export function pdf(...pages: (readonly PdfLine[])[]): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ glyphs }) => glyphs))];
  const code = (glyph: string) => (letters.indexOf(glyph) + 1).toString(16).padStart(4, '0');
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${letters.length} beginbfchar ${letters.map((glyph) => `<${code(glyph)}> <${hex(glyph)}>`).join(' ')} endbfchar endcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /None /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /None /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >> >>',
    stream(unicode),
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + 2 * i} 0 R >>`,
      stream(lines.map(({ glyphs, x = 50, y }) => `BT /F 12 Tf 1 0 0 1 ${x} ${y} Tm <${glyphs.map(code).join('')}> Tj ET`).join('\n')),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A line of Arabic as a PDF holds it: the letters from the left to the right as they are seen, lam-alef as one glyph, numbers as they are. */
export function seen(text: string): string[] {
  return (text.match(/ل[اأإآ]|\d+(?:[.,]\d+)*|./gsu) ?? []).toReversed().flatMap((part) => (/^\d/.test(part) ? [...part] : [part]));
}

/** A saved web page, in the form that browsers save. */
export function mhtml(html: Buffer, charset: string | null): Buffer {
  const encoded = [...html].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('').replace(/(.{72})/g, '$1=\r\n');
  const head = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://news.example/a/7',
    'Subject: saved',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----edge----"',
    '',
    '',
    '------edge----',
    `Content-Type: text/html${charset === null ? '' : `; charset="${charset}"`}`,
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://news.example/a/7',
    '',
  ].join('\r\n');
  return Buffer.from(`${head}\r\n${encoded}\r\n------edge----\r\nContent-Type: text/css\r\n\r\nbody { color: red }\r\n------edge------\r\n`, 'latin1');
}
