import { type Attempt, attemptOf } from "@/lib/administration/attempt";
import type { Change } from "@/lib/administration/change-words";
import { changesOf } from "@/lib/administration/changes";
import type { Actor } from "@/lib/auth/permissions";
import { copenhagenDay, type IsoDate, shortDate } from "@/lib/dates";
import { db } from "@/lib/db";
import { readKeptForm } from "@/lib/draft/kept-form";
import { type TypedForm, typed } from "@/lib/form/form";
import { parseText } from "@/lib/text/input";
import { TEXT_SLUGS, type TextSlug } from "@/lib/text/slugs";
import { type KnownVersion, readVersions } from "@/lib/text/versions";

export type ChangedVersion = KnownVersion & { changed: Change | undefined };

/** All versions of a text, the newest first, with who wrote them. */
export async function readText(slug: TextSlug, today: IsoDate): Promise<ChangedVersion[]> {
  const versions = await readVersions(db(), slug, today);
  const changes = await changesOf(versions.map(({ seq }) => seq));
  return versions.map((version) => ({ ...version, changed: changes.get(version.seq) }));
}

export type TextLine = { slug: TextSlug; versions: readonly ChangedVersion[] };

export async function readAllTexts(today: IsoDate): Promise<TextLine[]> {
  return Promise.all(TEXT_SLUGS.map(async (slug) => ({ slug, versions: await readText(slug, today) })));
}

const STALE = "Teksten er ændret af en kollega, mens du skrev. Se begge udgaver herunder, og vælg.";

const FIELDS = [
  { name: "tekst", label: "Teksten" },
  { name: "fra", label: "Gælder fra" },
];

type Asked = { id: string | undefined; slug: TextSlug; newest: KnownVersion; now: Date };

/** The form of a text as its page shows it. Its draft is kept too when it is only looked at. */
export async function textAttempt(
  actor: Actor,
  { id, slug, newest, now }: Asked,
): Promise<Attempt & { draft: string | null }> {
  const today = copenhagenDay(now);
  const kept = await readKeptForm(actor, id, { of: slug, refusals: ["changed_meanwhile"], now });
  const stored = { form: storedForm(newest, today), version: String(newest.version), fields: FIELDS };
  const errorsOf = ({ form }: { form: TypedForm }) => {
    const parsed = parseText(slug, form, { today });
    return parsed.ok ? [] : parsed.errors;
  };
  const attempt = attemptOf(kept, stored, { errorsOf, stale: STALE });
  return { ...attempt, draft: kept && typed(kept.form, "tekst") };
}

function storedForm({ body, from }: KnownVersion, today: IsoDate): TypedForm {
  return { tekst: [body.trim()], fra: [shortDate(from && from > today ? from : today)] };
}
