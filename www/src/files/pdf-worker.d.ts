/** The half of PDF.js that reads; it makes itself known to the other half when it is loaded. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
