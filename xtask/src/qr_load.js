// Fetches the module that reads QR codes, and promises its function to the page that asked for it.
import init, { read_code } from "./qr.js";
const module_or_path = new URL("./qr_bg.wasm", import.meta.url);
globalThis.akuReadCode = init({ module_or_path }).then(() => read_code);
