// Fetches the module that reads QR codes, and promises its function to the page that asked for it.
import init, { read_code } from "./qr.js";
globalThis.akuReadCode = init().then(() => read_code);
