import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";

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

/** A PDF that opens with a password alone. */
function locked(plain: Buffer, password: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "aku-kunci-"));
  try {
    const [from, to] = [join(folder, "a.pdf"), join(folder, "b.pdf")];
    writeFileSync(from, plain);
    execFileSync("qpdf", ["--encrypt", password, "pemilik", "256", "--", from, to]);
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A script that runs when the file is opened: taken of people, whose file is made anew, and refused in what the office issues. */
export const scripted = file("skrip.pdf", onePage("/OpenAction << /S /JavaScript /JS (app.alert) >>"));

/** Files that must be refused, each with a piece of what the person is told. */
export const bad: Record<string, { file: ReturnType<typeof file>; told: string; onlyServer?: boolean }> = {
  "9 MB and one byte": { file: file("besar.pdf", Buffer.concat([onePage(), Buffer.alloc(9 * MB + 1 - onePage().length, 0x20)])), told: "Berkas 9,1 MB. Paling besar 9 MB." },
  "a renamed ZIP": { file: file("berkas.pdf", Buffer.from("PK\x03\x04 isi lain", "latin1")), told: "Ini berkas terkompres (ZIP)" },
  "a renamed JPEG": { file: file("berkas.pdf", Buffer.from("\xff\xd8\xff\xe0 JFIF", "latin1")), told: "Ini foto, bukan PDF" },
  "an encrypted PDF": { file: file("kunci.pdf", locked(onePage(), "rahasia")), told: "hanya terbuka dengan kata sandi", onlyServer: true },
  "a truncated PDF": { file: file("potong.pdf", onePage().subarray(0, 120)), told: "terpotong", onlyServer: true },
  "an empty PDF": { file: file("kosong.pdf", Buffer.alloc(0)), told: "Berkas ini kosong" },
  "a decompression bomb": { file: file("bom.pdf", onePage("", "/Contents 4 0 R", [stream(deflateSync(Buffer.alloc(300 * MB)), "/FlateDecode")])), told: "terlalu berat", onlyServer: true },
};

/** A photo of 1200 by 900 points: a PNG, which every browser writes the same way into a smaller JPEG. */
export function photo(width = 1200, height = 900): { name: string; mimeType: string; buffer: Buffer } {
  const row = Buffer.alloc(1 + width * 3, 0x90);
  row[0] = 0;
  const chunk = (kind: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return { name: "IMG_0001.png", mimeType: "image/png", buffer: Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]) };
}
