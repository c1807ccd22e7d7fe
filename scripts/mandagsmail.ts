import { sendMondayMails } from "@/lib/jobs/monday";
import { mailByHand } from "./mail-by-hand";

/** Sends this week's Monday mails now, to those who want one and have not had it. The server does it by itself. */
await mailByHand(sendMondayMails);
