// reads PDFs apart from the page
import "pdfjs-dist/build/pdf.worker.min.mjs";
