import { db } from "@/lib/db";
import { workOnce } from "@/lib/jobs/outbox";
import { makePrintRun } from "@/lib/post/out/make-run";

// A process that does the promised printing; the tests kill it.
while (await workOnce({ make_print_run: makePrintRun }));
await db().$disconnect();
