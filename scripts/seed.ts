import { copenhagenDay } from "@/lib/dates";
import { disconnect } from "@/lib/db";
import { environment } from "@/lib/env.mjs";
import { seed } from "@/prisma/seed/seed";

// Seeding writes what the role `app` may not, so it works with the owner's connection.
process.env["APP_DATABASE_URL"] = process.env["DATABASE_URL"];

try {
  console.log(await seed({ demo: environment().demo, today: copenhagenDay(new Date()) }));
} finally {
  await disconnect();
}
