import { execFileSync } from "node:child_process";

/** The words of a PDF, as one line. */
export function wordsOf(pdf: Buffer): string {
  return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).toString("utf8").replace(/\s+/g, " ");
}

/** The first page of a PDF as a film for a camera that looks at it: every picture the same, grey, in YUV4MPEG2. */
export function film(pdf: Buffer): Buffer {
  // The QR stands at the upper right of a sheet; at 110 dpi it fills a third of the picture.
  const [width, height] = [640, 480];
  const picture = execFileSync("pdftoppm", ["-gray", "-r", "110", "-x", "270", "-y", "60", "-W", String(width), "-H", String(height), "-f", "1", "-l", "1", "-"], { input: pdf });
  const pixels = picture.subarray(picture.length - width * height);
  const frame = Buffer.concat([Buffer.from("FRAME\n"), pixels, Buffer.alloc((width * height) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 5 }, () => frame)]);
}
