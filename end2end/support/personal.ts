import { readFileSync } from "node:fs";
import { join } from "node:path";

const register = ["population.csv", "population_gowa.csv"].map((file) => readFileSync(join(__dirname, "../../crates/office/src/demo", file), "utf8")).join("\n");

/** The names that the stories and the demo use; a log that held one of them would hold a person. */
const names = [
  ...register.split("\n").filter((line) => /^\d/.test(line)).map((line) => line.split(",")[2] ?? ""),
  "Ni Wayan Citra Lestari", "Wayan Citra", "Ni Luh Sari Dewi", "I Made Arta Wiguna", "Ni Kadek Ratna Sari", "I Ketut Oka Parwata", "Ni Putu Ayu Maheswari",
  "I Nyoman Rai Sudana", "Putu Bagus Wijaya", "I Gede Pulang", "I Gede Draf",
  "Gede Wirawan", "Komang Ayu Lestari", "Ketut Sri Rahayu", "Putu Adi Saputra", "Made Suarjana", "Luh Dewi Anggreni", "Nyoman Surya Atmaja",
  "Kadek Budi Artawan", "Made Ari Suputra", "Komang Baru Artini", "Putu Bidan Sukerti", "Kadek Contoh Satu", "Komang Contoh Dua", "Wayan Nita Purnami", "Ida Bagus Mahendra", "Wayan Contoh Saja", "Andi Nurhayati", "Muhammad Rizal", "Sitti Ramlah", "Hasnah Baso", "Abdul Karim Situju", "Nurlia Bulaeng",
].map((name) => name.trim().toLowerCase()).filter((name) => name.length > 0);

/** NIKs and KK numbers, mobile numbers and e-mail addresses, by their shape: also those that no list knows. */
const shapes = [/(?<![0-9a-z])\d{16}(?![0-9a-z])/gi, /(?<![\w-])(?:\+628|628|08)\d{7,11}(?![\w-])/g, /[\w.+-]+@[\w-]+\.\w+/g];

/** What is personal in a text; nothing should be. */
export function personal(text: string): string[] {
  const small = text.toLowerCase();
  return [...names.filter((name) => small.includes(name)), ...shapes.flatMap((shape) => text.match(shape) ?? [])];
}
