// Shrinks every module of a folder with binaryen, in as many threads as there are processors. Started anew for each of some 350 small
// modules, it would spend minutes on nothing but starting. Only features that every browser of the last years knows.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker, isMainThread, parentPort } from "node:worker_threads";

import binaryen from "binaryen";

const { BulkMemory, BulkMemoryOpt, NontrappingFPToInt, SignExt, MutableGlobals, Multivalue, ReferenceTypes } = binaryen.Features;
const features = BulkMemory | BulkMemoryOpt | NontrappingFPToInt | SignExt | MutableGlobals | Multivalue | ReferenceTypes;

function shrink(path) {
  const module = binaryen.readBinary(readFileSync(path), features);
  check(module, path);
  // What one round has cleared lets the next one see more: 700 bytes of the main module as they are sent.
  module.optimize();
  module.optimize();
  module.runPasses(["strip-debug", "strip-producers"]);
  check(module, path);
  writeFileSync(path, module.emitBinary());
  module.dispose();
}

function check(module, path) {
  if (!module.validate()) throw new Error(`${path} is no valid module`);
}

if (isMainThread) {
  const folder = process.argv[2];
  const waiting = readdirSync(folder).filter((name) => name.endsWith(".wasm")).map((name) => join(folder, name));
  // The largest first, so that no thread is left with one when the others are done.
  waiting.sort((one, other) => statSync(one).size - statSync(other).size);
  for (let thread = 0; thread < availableParallelism(); thread++) {
    const worker = new Worker(new URL(import.meta.url));
    const next = () => worker.postMessage(waiting.pop());
    worker.on("message", next);
    next();
  }
} else {
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setGenerateStackIR(true);
  binaryen.setOptimizeStackIR(true);
  parentPort.on("message", (path) => {
    if (path === undefined) return parentPort.close();
    shrink(path);
    parentPort.postMessage("done");
  });
}
