/** The parser of PDF.js in a worker of its own, for painting. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
