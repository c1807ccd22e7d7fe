import { sendMorningMails } from "@/lib/jobs/morning";
import { mailByHand } from "./mail-by-hand";

/** Sends today's morning mails now, to those who want one and have not had it. The server does it by itself. */
await mailByHand(sendMorningMails);
