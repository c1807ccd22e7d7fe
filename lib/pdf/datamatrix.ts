import { readFile } from "node:fs/promises";
import path from "node:path";
import { prepareZXingModule, writeBarcode } from "zxing-wasm/writer";

const WASM = path.join(process.cwd(), "node_modules/zxing-wasm/dist/writer/zxing_writer.wasm");

let ready: Promise<unknown> | undefined;

/**
 * A square Data Matrix (ECC 200) as SVG, without quiet zone: the template keeps the white around it.
 * The caller gives the alt text. Nothing is fetched: the WASM is read from disk.
 */
export async function dataMatrixSvg(text: string): Promise<string> {
  ready ??= prepare();
  await ready;
  const written = await writeBarcode(text, {
    format: "DataMatrix",
    options: "forceSquare",
    addQuietZones: false,
  });
  if (written.error !== "") throw new Error(`Data Matrix: ${written.error}`);
  return written.svg;
}

async function prepare(): Promise<unknown> {
  const file = await readFile(WASM);
  const wasmBinary = new Uint8Array(file).buffer; // a copy: Node's small files share one buffer
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
