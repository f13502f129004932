import { deflateSync } from "node:zlib";

const MB = 1024 * 1024;

/** A PDF of numbered objects (1 is the catalogue) with its cross-reference table. */
function pdf(objects: (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, at) => {
    offsets.push(length());
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n"));
  });
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function onePage(catalogue = "", page = "", more: (string | Buffer)[] = []): Buffer {
  return pdf([`<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`, ...more]);
}

function stream(content: Buffer, filter: string): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${content.length} /Filter ${filter} >>\nstream\n`), content, Buffer.from("\nendstream")]);
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

/** A page with a few words on it, as a scan would have. */
const words = "BT /F1 22 Tf 60 760 Td 34 TL (BERKAS PERMOHONAN \\(CONTOH\\)) Tj T* /F1 14 Tf (Formulir F-1.02) Tj T* (Surat Keterangan Hilang dari Kepolisian) Tj ET";
const paper = onePage("", "/Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>", [`<< /Length ${words.length} >>\nstream\n${words}\nendstream`, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]);

export const good = () => file("berkas-permohonan.pdf", paper);

/** Files that must be refused, each with a piece of what the person is told. */
export const bad: Record<string, { file: ReturnType<typeof file>; told: string; onlyServer?: boolean }> = {
  "9 MB and one byte": { file: file("besar.pdf", Buffer.concat([onePage(), Buffer.alloc(9 * MB + 1 - onePage().length, 0x20)])), told: "Berkas 9,1 MB. Paling besar 9 MB." },
  "a renamed ZIP": { file: file("berkas.pdf", Buffer.from("PK\x03\x04 isi lain", "latin1")), told: "Ini berkas terkompres (ZIP)" },
  "a renamed JPEG": { file: file("berkas.pdf", Buffer.from("\xff\xd8\xff\xe0 JFIF", "latin1")), told: "Ini foto, bukan PDF" },
  "an encrypted PDF": { file: file("kunci.pdf", Buffer.from(onePage().toString("latin1").replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R"), "latin1")), told: "dikunci kata sandi" },
  "a truncated PDF": { file: file("potong.pdf", onePage().subarray(0, 120)), told: "terpotong" },
  "an empty PDF": { file: file("kosong.pdf", Buffer.alloc(0)), told: "Berkas ini kosong" },
  "a PDF with JavaScript": { file: file("skrip.pdf", onePage("/OpenAction << /S /JavaScript /JS (app.alert) >>")), told: "berisi program (skrip)", onlyServer: true },
  "a decompression bomb": { file: file("bom.pdf", onePage("", "/Contents 4 0 R", [stream(deflateSync(Buffer.alloc(300 * MB)), "/FlateDecode")])), told: "terlalu berat", onlyServer: true },
};
