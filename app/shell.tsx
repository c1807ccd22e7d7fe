import { headers } from "next/headers";
import type { ReactNode } from "react";
import { switchCitizenLooking } from "@/app/citizen-looking";
import { findSag } from "@/app/search";
import { signOutAction } from "@/app/sign-out";
import { CitizenNotice, CitizenSwitch } from "@/components/shell/citizen-looking";
import { PageShell } from "@/components/shell/page-shell";
import { SagSearch, type SagSearchProps } from "@/components/shell/sag-search";
import { SystemMessage } from "@/components/shell/system-message";
import { Button } from "@/components/ui/button";
import { ROLE_LABELS } from "@/lib/auth/labels";
import { menuFor } from "@/lib/auth/landing";
import { can, ROLES } from "@/lib/auth/permissions";
import type { SignedIn } from "@/lib/auth/session";
import { environment } from "@/lib/env.mjs";
import { type HelpSection, helpAddress } from "@/lib/help/sections";
import { countNotices } from "@/lib/notice/queries";
import { readEveryPage } from "@/lib/setting/today";

type Props = {
  signedIn: SignedIn | null;
  here?: string;
  /** the section of the user's guide that belongs to this screen */
  help?: HelpSection;
  /** what this page shows the result of */
  search?: Omit<SagSearchProps, "action">;
  reading?: boolean;
  children: ReactNode;
};

/** Pages for everybody, from every page. */
const PUBLIC_LINKS = [
  { href: "/digitalfuldmagt", label: "Hvad kan gives i dag?" },
  { href: "/was", label: "Tilgængelighedserklæring" },
];

/** The frame of every page: who is signed in, where one can go, and the words at the foot. */
export async function Shell({ signedIn, here, help, search, reading, children }: Props) {
  // Whoever must choose a password first can go nowhere yet.
  const menu = signedIn && !signedIn.user.temporaryPassword ? menuFor(signedIn.actor) : [];
  const unread = signedIn ? await countNotices(signedIn.actor) : 0;
  const { municipality, message } = await readEveryPage();
  const looking = signedIn && can(signedIn.actor, "sag:read") ? await citizenLooking(signedIn) : null;
  return (
    <PageShell
      municipality={municipality}
      user={signedIn && { name: signedIn.user.name, roleLabel: roleLabels(signedIn), href: "/mig" }}
      nav={menu.map(({ href, label }) => ({
        href,
        label: href === "/" && unread > 0 ? `${label}, ${unread} ${unread === 1 ? "ny" : "nye"}` : label,
        current: href === here,
      }))}
      signOut={<SignOut />}
      search={looking && <SagSearch action={findSag} {...search} />}
      tool={looking && <CitizenSwitch {...looking} />}
      notice={
        <>
          {signedIn && message !== "" && <SystemMessage text={message} />}
          {looking?.isOn && <CitizenNotice {...looking} />}
        </>
      }
      demo={environment().demo}
      footerLinks={[...PUBLIC_LINKS, ...(signedIn ? [helpLink(help)] : [])]}
      reading={reading}
    >
      {children}
    </PageShell>
  );
}

async function citizenLooking({ user }: SignedIn) {
  const asked = await headers();
  const here = `${asked.get("x-path") ?? "/"}${asked.get("x-query") ?? ""}`;
  return { isOn: user.citizenLooking, here, action: switchCitizenLooking };
}

/** Always at the same place, and open to everybody who has signed in. */
function helpLink(help: Props["help"]) {
  return help
    ? { href: helpAddress(help), label: "Hjælp til denne side" }
    : { href: "/hjaelp", label: "Hjælp" };
}

function SignOut() {
  return (
    <form action={signOutAction}>
      <Button variant="link">Log ud</Button>
    </form>
  );
}

function roleLabels({ user }: SignedIn): string {
  return ROLES.filter((role) => user.roles.includes(role))
    .map((role) => ROLE_LABELS[role])
    .join(", ");
}
