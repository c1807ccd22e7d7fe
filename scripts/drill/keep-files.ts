import { writeSync } from "node:fs";
import { readKeys } from "@/lib/keys.mjs";
import { keepFile } from "@/lib/post/store/keep";
import { chanceOf } from "@/scripts/practice/chance";

// Keeps one file after the other until it is killed, and tells of each when it is kept, as a row would.
const [folder = "", keyFile = "", seed = "1"] = process.argv.slice(2);
const chance = chanceOf(Number(seed));
const keys = readKeys(keyFile);
for (;;) {
  const length = chance.between(0, chance.oneOf([100, 50_000, 3_000_000]));
  const { id, sha256, byteCount } = await keepFile({
    folder,
    keys,
    source: [Buffer.alloc(length, chance.between(0, 255))],
  });
  // Straight into the pipe: what is written there survives the writer.
  writeSync(1, `${id} ${sha256.toString("hex")} ${byteCount}\n`);
}
