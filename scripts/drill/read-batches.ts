import { once } from "node:events";
import { disconnect } from "@/lib/db";
import { workOnce } from "@/lib/jobs/outbox";
import { readBatch } from "@/lib/post/in/read-batch";

// A process of the program that does promised work until it is killed, or there is none. With the id of a pile it reads that
// one, as a slow process does that believes it still has the work. It begins when it is told to.
const [batchId] = process.argv.slice(2);
process.stdout.write("ready\n");
await once(process.stdin, "data");
if (batchId) await readBatch(batchId);
else while (await workOnce({ read_batch: readBatch }));
await disconnect();
process.exit();
