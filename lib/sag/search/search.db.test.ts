import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@/lib/auth/permissions";
import { blindIndex } from "@/lib/crypto/seal";
import { db } from "@/lib/db";
import { deleteExpiredDrafts, listDrafts } from "@/lib/draft/draft";
import { HIDDEN_NAME } from "@/lib/person/shown-name";
import { readAsked } from "@/lib/sag/search/asked";
import { sagsnummerOf } from "@/lib/sag/search/found-lines";
import { matchAsked } from "@/lib/sag/search/match";
import { MOST_FOUND, readSearch, searchSager } from "@/lib/sag/search/search";
import { keys } from "@/lib/secrets";
import { typingErrors } from "@/lib/text/typing-errors";
import {
  asOwner,
  broughtTo,
  changed,
  ownerRows,
  registered,
  signedInAs,
  takeBack,
  untilSomebodyWaits,
} from "@/tests/case-work";
import {
  aCpr,
  INGRIDS_CPR,
  NOW,
  typedFuldmagtsgiver,
  typedFuldmagtshaver,
  typedOrganisation,
} from "@/tests/people";

const mette = await signedInAs("caseworker");
const ali = await signedInAs("caseworker", 1);

/** What somebody finds. Fails when the search leads straight to a sag. */
async function search(text: string, actor = mette) {
  const searched = await searchSager(actor, text, NOW);
  if (!searched || !("id" in searched)) return expect.fail(`${text} leads to ${JSON.stringify(searched)}`);
  return (await readSearch(actor, searched.id, NOW)) ?? expect.fail("an own search can be read");
}

async function sagsnumre(text: string): Promise<string[]> {
  return (await search(text)).found.map(({ sagsnummer }) => sagsnummer);
}

/** As `fits 2026-000007` or `resembles 2026-000007`, in the order they are shown. */
async function shown(text: string): Promise<string[]> {
  const { found } = await search(text);
  return found.map(({ sagsnummer, resembles }) => `${resembles ? "resembles" : "fits"} ${sagsnummer}`);
}

let serial = 1000;
/** Sager with these two names, each with two persons of its own. Made by the owner, as an import would. */
async function sagerNamed(names: readonly (readonly [string, string])[], year = 2031): Promise<string[]> {
  const made = names.map(() => `${year}-${String(serial++).padStart(6, "0")}`);
  const [givers, havers] = [names.map(([giver]) => giver), names.map(([, haver]) => haver)];
  await ownerRows(
    `insert into sag (sagsnummer, submission_id, status, basis, origin, location_slug, period_to, read_aloud)
     select made, gen_random_uuid(), 'withdrawn', 'signature', 'own_form', slug, '2033-01-01', true
     from unnest($1::text[]) made cross join (select min(slug) as slug from location) somewhere`,
    [made],
  );
  await ownerRows(
    `insert into person (sag_id, role, kind, name, cpr_sealed, cpr_index)
     select id, role::person_role, 'person', name, '\\x00', sha256((sagsnummer || role)::bytea)
     from unnest($1::text[], $2::text[], $3::text[]) named (made, giver, haver) join sag on sagsnummer = made
     cross join lateral (values ('fuldmagtsgiver', giver), ('fuldmagtshaver', haver)) party (role, name)`,
    [made, givers, havers],
  );
  return made;
}

async function sagNamed(fuldmagtsgiver: string, fuldmagtshaver = "Qvist"): Promise<string> {
  const [sagsnummer] = await sagerNamed([[fuldmagtsgiver, fuldmagtshaver]]);
  return sagsnummer ?? expect.fail("a sag was made");
}

const accessRows = () => db().access.findMany({ where: { action: "searched" }, orderBy: { id: "asc" } });

describe("a search by number", () => {
  let sagsnummer = "";
  beforeAll(async () => {
    sagsnummer = await registered(mette, { fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Nora Nummersen" }) });
  });

  test("leads straight to the sag, however the number is typed", async () => {
    const [year, end = ""] = sagsnummer.split("-");
    for (const typed of [sagsnummer, `${year}-${Number(end)}`, end, `${Number(end)}`, ` ${year}${end} `]) {
      expect(await searchSager(mette, typed, NOW), typed).toEqual({ sagsnummer });
    }
  });

  test("lists the sag of each year when only the running number is typed, the newest first", async () => {
    const end = sagsnummer.slice(5);
    const old = `2024-${end}`;
    await ownerRows(
      `insert into sag (sagsnummer, submission_id, status, basis, origin, location_slug, period_to, read_aloud)
       select $1, gen_random_uuid(), 'lapsed', 'signature', 'own_form', min(slug), '2033-01-01', true from location`,
      [old],
    );
    expect(await sagsnumre(end)).toEqual([sagsnummer, old]);
    await ownerRows("delete from sag where sagsnummer = $1", [old]);
    expect(await searchSager(mette, end, NOW)).toEqual({ sagsnummer });
  });

  test("finds nothing where there is no such sag", async () => {
    expect(await sagsnumre("2026-999999")).toEqual([]);
    expect(await sagsnumre("999999")).toEqual([]);
  });
});

describe("a search by CPR or CVR number", () => {
  test("finds every sag in which the person gives or gets, open or closed, the newest first", async () => {
    const cpr = aCpr("6505601239");
    const gives = await registered(mette, {
      fuldmagtsgiver: typedFuldmagtsgiver({ cpr, navn: "Cilla Cprsen" }),
    });
    const gets = await broughtTo("withdrawn", mette, {
      fuldmagtshaver: typedFuldmagtshaver({ cpr, navn: "Cilla Cprsen" }),
    });
    for (const typed of ["6505601239", "650560-1239", "650560 1239"]) {
      expect(await sagsnumre(typed), typed).toEqual([gets, gives]);
    }
    expect(await sagsnumre("650560-1238")).toEqual([]);
  });

  test("finds the sager of an organisation", async () => {
    const sagsnummer = await registered(mette, { fuldmagtshaver: typedOrganisation({ cvr: "00009876" }) });
    expect(await sagsnumre("00 00 98 76")).toEqual([sagsnummer]);
    expect(await sagsnumre("DK00009876")).toEqual([sagsnummer]);
  });
});

describe("a search by name", () => {
  test("finds by the name of either, and by words across both", async () => {
    const sagsnummer = await sagNamed("Ingolf Wexø", "Karoline Ystad");
    for (const typed of ["ingolf", "WEXØ", "karoline", "ystad wexø", "ingolf karoline", "Ystad, Karoline"]) {
      expect(await sagsnumre(typed), typed).toEqual([sagsnummer]);
    }
  });

  test("finds nothing when one of the words fits nobody there", async () => {
    await sagerNamed([
      ["Wagner Wiberg", "Qvist"],
      ["Walther Zobel", "Qvist"],
    ]);
    expect(await sagsnumre("wiberg zobel")).toEqual([]);
    expect(await sagsnumre("wagner xxxxxxxx")).toEqual([]);
  });

  test("finds by the beginnings of words, also by one letter beside another word", async () => {
    const sagsnummer = await sagNamed("Uffe K. Vindfælled");
    for (const typed of ["vi uf", "vindf", "uffe k", "u k vindfæll"]) {
      expect(await sagsnumre(typed), typed).toContain(sagsnummer);
    }
  });

  test("takes æ, ø and å as they are written without a Danish keyboard, and leaves accents out", async () => {
    const sagsnummer = await sagNamed("Åse Østergrøn-Blåbjærg", "Zoë Müllér O'Connór");
    for (const typed of [
      ...["åse", "aase", "AASE", "A\u030ase", "ase"],
      ...["østergrøn", "oestergroen", "ostergron", "oster", "blaabjaerg", "blåbjærg"],
      ...["zoe", "zoë", "muller", "connor", "o'connor"],
    ]) {
      expect(await sagsnumre(typed), typed).toContain(sagsnummer);
    }
  });

  test("finds an organisation by its name bent otherwise", async () => {
    const sagsnummer = await sagNamed("Qvist", "Hjemmehjælpen Testly");
    expect(await shown("hjemmehjælpens")).toEqual([`fits ${sagsnummer}`]);
    expect(await shown("hjemmehjælp")).toEqual([`fits ${sagsnummer}`]);
    expect(await shown("testlys hjemmehjaelpens")).toEqual([`fits ${sagsnummer}`]);
    expect(await shown("hjemmehjælperne")).toEqual([`resembles ${sagsnummer}`]);
  });

  test("finds the names that are stop words in Danish", async () => {
    const [hans, per, man] = await sagerNamed([
      ["Hans Aa", "Qvist"],
      ["Per Ii", "Qvist"],
      ["Man Den", "Qvist"],
    ]);
    expect(await sagsnumre("hans aa")).toEqual([hans]);
    expect(await sagsnumre("per ii")).toEqual([per]);
    expect(await sagsnumre("man den")).toEqual([man]);
  });

  test("forgives one typing error in four to six letters and two in more, and none in three", async () => {
    const [kort, lang, tre] = await sagerNamed([
      ["Wilma", "Qvist"],
      ["Wolverhampton", "Qvist"],
      ["Wyn", "Qvist"],
    ]);
    for (const typed of ["wlima", "wima", "wilmma", "wilna", "wilm"]) {
      expect(await sagsnumre(typed), typed).toEqual([kort]);
    }
    expect(await sagsnumre("wlina")).toEqual([]);
    for (const typed of ["wolverhamtpon", "wlverhampon", "wollverhampton", "vwolverhampton"]) {
      expect(await sagsnumre(typed), typed).toEqual([lang]);
    }
    expect(await sagsnumre("wlverhamtpomn")).toEqual([]);
    expect(await sagsnumre("wyn")).toEqual([tre]);
    expect(await sagsnumre("wym")).toEqual([]);
  });

  test("shows whole words first, then beginnings, then those that only resemble, the newest first in each", async () => {
    const [whole, begins, resembles, wholeToo, beginsToo, resemblesToo] = await sagerNamed(
      ["Ymer", "Ymersen", "Ymir", "Ymer", "Ymerholt", "Ymyr"].map((name) => [name, "Qvist"] as const),
    );
    expect(await shown("ymer")).toEqual([
      `fits ${wholeToo}`,
      `fits ${whole}`,
      `fits ${beginsToo}`,
      `fits ${begins}`,
      `resembles ${resemblesToo}`,
      `resembles ${resembles}`,
    ]);
    expect(await shown("ymer qvist")).toEqual(await shown("ymer"));
  });

  test("finds closed sager with their status and with what became of the fuldmagt", async () => {
    const named = { fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Lukkie Ophørt" }) };
    const statuses = ["rejected", "withdrawn", "lapsed", "ended", "completed"] as const;
    const made = [];
    for (const status of statuses) made.push(await broughtTo(status, mette, named));
    await takeBack(mette, made.at(-1) ?? "");
    const { found } = await search("lukkie");
    expect(found.map(({ sagsnummer, status }) => [sagsnummer, status])).toEqual(
      made.map((sagsnummer, at) => [sagsnummer, statuses[at]]).reverse(),
    );
    expect(new Set(found[0]?.fates)).toEqual(new Set(["revoked"]));
  });

  test("shows 200 and says that there are more", async () => {
    await sagerNamed(Array.from({ length: MOST_FOUND }, () => ["Zakarias Zz", "Qvist"] as const));
    expect(await search("zakarias zz")).toMatchObject({ more: false });
    const [newest] = await sagerNamed([["Zakarias Zz", "Qvist"]]);
    for (const typed of ["zakarias", "zakaria", "zakraias", "zakarias zz", "zakraias zz"]) {
      const { found, more } = await search(typed);
      expect([typed, found.length, more, found[0]?.sagsnummer]).toEqual([typed, MOST_FOUND, true, newest]);
    }
  });

  test("hides the names while a citizen looks on, and finds all the same", async () => {
    const sagsnummer = await sagNamed("Villads Xander");
    const { found } = await search("xander", { ...mette, citizenLooking: true });
    expect(found).toMatchObject([{ sagsnummer, fuldmagtsgiver: HIDDEN_NAME, fuldmagtshaver: HIDDEN_NAME }]);
  });

  test.each(["'; drop table sag; --", '"x" & y | !z', "\\x\\y", "%ab%", "__ab", "ab\u0000cd", "🙂 ab"])(
    "of %j looks for its letters alone",
    async (typed) => {
      const { problem, found } = await search(typed);
      expect([problem, found]).toEqual([null, []]);
    },
  );
});

/** One slip of the hand somewhere in a word. */
const slipIn = (word: string) =>
  fc
    .tuple(
      fc.constantFrom("swap", "miss", "more", "other"),
      fc.nat(word.length - 1),
      fc.constantFrom(..."aeioxz"),
    )
    .map(([slip, at, letter]) => {
      const [before, after] = [word.slice(0, at), word.slice(at + 1)];
      if (slip === "miss") return before + after;
      if (slip === "more") return before + letter + word.slice(at);
      if (slip === "other") return before + letter + after;
      return before + after.slice(0, 1) + word[at] + after.slice(1);
    });

/** What a search would find, without its being kept and logged. */
async function matchesOf(typed: string) {
  const read = readAsked(typed);
  return read.ok ? matchAsked(db(), read.asked, MOST_FOUND) : expect.fail(`${typed}: ${read.problem}`);
}

async function numbersOf(typed: string): Promise<string[]> {
  return (await matchesOf(typed)).map(({ number }) => sagsnummerOf(number));
}

describe("whatever name stands in the database", () => {
  // no å after an a: nobody is called so, and spelled out one cannot tell which is which
  const syllable = fc.constantFrom(
    ...[
      "ka",
      "ren",
      "bjør",
      "å",
      "sen",
      "ulf",
      "æ",
      "gre",
      "the",
      "vil",
      "øst",
      "po",
      "ul",
      "é",
      "ü",
      "tho",
      "r",
    ],
  );
  const word = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
  const names = fc.sample(fc.tuple(name, name), { numRuns: 60, seed: 20261126 });
  const signs = (text: string) => [...text];
  let made: string[] = [];
  beforeAll(async () => {
    made = await sagerNamed(names, 2032);
  });

  const someSag = fc.nat(names.length - 1).chain((at) => {
    const words = (names[at] ?? ["", ""]).join(" ").split(" ");
    return fc.record({
      at: fc.constant(at),
      word: fc.constantFrom(...words),
      other: fc.constantFrom(...words),
    });
  });

  test("it is found by each of its words, and by any two", async () => {
    await fc.assert(
      fc.asyncProperty(someSag, async ({ at, word: one, other }) => {
        if (signs(one).length > 1) expect(await numbersOf(one)).toContain(made[at]);
        const both = `${one}, ${other}`;
        if (signs(both).length > 4) expect(await numbersOf(both)).toContain(made[at]);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("it is found by the beginning of a word, from three letters on", async () => {
    await fc.assert(
      fc.asyncProperty(someSag, fc.nat(), async ({ at, word: one }, more) => {
        const letters = signs(one);
        if (letters.length < 3) return;
        const beginning = letters.slice(0, 3 + (more % (letters.length - 2))).join("");
        expect(await numbersOf(beginning)).toContain(made[at]);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test("it is found with one typing error in a word of five letters or more", async () => {
    const slipped = someSag
      .filter(({ word: one }) => signs(one).length >= 5)
      .chain(({ at, word: one }) => slipIn(one).map((typed) => ({ at, typed })));
    await fc.assert(
      fc.asyncProperty(slipped, async ({ at, typed }) => {
        expect(await numbersOf(typed)).toContain(made[at]);
      }),
      { numRuns: 80, seed: 3 },
    );
  });

  test("nothing is found that has no word to fit", async () => {
    await fc.assert(
      fc.asyncProperty(word, async (typed) => {
        if (signs(typed).length < 2) return;
        for (const { number } of await matchesOf(typed)) {
          expect([typed, number, await isNearAWord(typed, number)]).toEqual([typed, number, true]);
        }
      }),
      { numRuns: 30, seed: 4 },
    );
  });

  /** Somebody else's opinion: a word of the two names begins so, is bent from the same, or is two slips away at most. */
  async function isNearAWord(typed: string, number: bigint): Promise<boolean> {
    const rows = await ownerRows(
      `select (folded_words($1))[1] as typed, word, word_stem(word) = word_stem((folded_words($1))[1]) as same
       from sag cross join unnest(folded_words(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name)) word
       where sag_number(sagsnummer) = $2`,
      [typed, String(number)],
    );
    return rows.some(({ typed: letters, word: told, same }) => {
      const spelled = [String(letters), String(told)] as const;
      const [one = "", other = ""] = spelled.map((text) =>
        text.replaceAll("ae", "æ").replaceAll("oe", "ø").replaceAll("aa", "å"),
      );
      const bare = spelled[1].replaceAll("oe", "o").replaceAll("aa", "a");
      const begins = spelled[1].startsWith(spelled[0]) || bare.startsWith(spelled[0]);
      const slips = Math.min(typingErrors(...spelled, 2), typingErrors(one, other, 2));
      return begins || same === true || slips <= (spelled[0].length >= 7 ? 2 : 1);
    });
  }
});

describe("the words that are searched", () => {
  const wordsLike = async (beginning: string) => {
    const [beginnings, words] = await Promise.all([
      db().searchBeginning.count({ where: { beginning: { startsWith: beginning } } }),
      db().searchWord.count({ where: { word: { startsWith: beginning } } }),
    ]);
    return [beginnings > 0, words > 0];
  };

  test("are gone with the sag, and with nobody else's", async () => {
    const [first, last] = await sagerNamed([
      ["Xerxes Fælles", "Qvist"],
      ["Ygdras Fælles", "Qvist"],
    ]);
    await ownerRows("delete from sag where sagsnummer = $1", [first]);
    expect(await wordsLike("xerxes")).toEqual([false, false]);
    expect(await wordsLike("faelles")).toEqual([true, true]);
    expect(await sagsnumre("fælles")).toEqual([last]);
    await ownerRows("delete from sag where sagsnummer = $1", [last]);
    expect(await wordsLike("faelles")).toEqual([false, false]);
  });

  test("follow a name that is corrected", async () => {
    const sagsnummer = await registered(mette, {
      fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Ortrud Forkertsen" }),
    });
    await changed(mette, sagsnummer, { fuldmagtsgiver: typedFuldmagtsgiver({ navn: "Ortrud Rettesen" }) });
    expect(await sagsnumre("rettesen ortrud")).toEqual([sagsnummer]);
    expect(await sagsnumre("forkertsen")).toEqual([]);
    expect(await wordsLike("forkert")).toEqual([false, false]);
  });

  test("keep what is a word of its own apart from what is only a beginning", async () => {
    const sagsnummer = await sagNamed("Quast Quastenborg");
    expect(await shown("quast")).toEqual([`fits ${sagsnummer}`]);
    await ownerRows(
      "update person set name = 'Quastenborg' where role = 'fuldmagtsgiver' and sag_id = (select id from sag where sagsnummer = $1)",
      [sagsnummer],
    );
    const row = await db().searchBeginning.findFirstOrThrow({ where: { beginning: "quast" } });
    expect(row.whole).toBe(false);
    expect(await sagsnumre("quastenborg")).toEqual([sagsnummer]);
    expect(await db().searchWord.count({ where: { word: "quast" } })).toBe(0);
  });

  test("are the same when they are made anew from the names", async () => {
    const told = await ownerRows(
      `select part.beginning, sag_number(sagsnummer) as number, part.whole
       from sag cross join lateral name_beginnings(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name) part
       except select beginning, number, whole from search_beginning`,
    );
    const [counts] = await ownerRows(
      `select (select count(*) from search_beginning where whole) as kept,
         (select sum(cardinality(folded_words(fuldmagtsgiver_name || ' ' || fuldmagtshaver_name))) from sag) as told,
         (select count(*) from search_word) as words,
         (select count(distinct beginning) from search_beginning where whole) as used`,
    );
    expect(told).toEqual([]);
    expect(Number(counts?.["kept"])).toBe(Number(counts?.["told"]));
    expect(Number(counts?.["words"])).toBe(Number(counts?.["used"]));
  });

  test("are written by nobody but the triggers", async () => {
    for (const sql of [
      "insert into search_word values ('x', 'x', '{}')",
      "delete from search_beginning",
      "update search_beginning set whole = true",
    ]) {
      await expect(db().$executeRawUnsafe(sql), sql).rejects.toThrow();
    }
  });

  test("are not taken away by one while another begins to use them", async () => {
    const [going, staying] = await sagerNamed([
      ["Jokumine", "Qvist"],
      ["", "Qvist"],
    ]);
    await asOwner((one) =>
      asOwner(async (other) => {
        await one.query("begin");
        await one.query("update sag set fuldmagtsgiver_name = 'Jokumine' where sagsnummer = $1", [staying]);
        const gone = other.query("delete from sag where sagsnummer = $1", [going]);
        await untilSomebodyWaits();
        await one.query("commit");
        await gone;
      }),
    );
    expect(await db().searchWord.count({ where: { word: "jokumine" } })).toBe(1);
    expect(await sagsnumre("jokumnie")).toEqual([staying]);
  });
});

describe("the log", () => {
  test("has one row for each search that is posted, with what for as a blind index, and none for looking again", async () => {
    const before = await accessRows();
    const searched = await searchSager(mette, "Karen Ingrid", NOW);
    const again = await searchSager(mette, "ingrid  KAREN", NOW);
    await searchSager(mette, "710438-1234", NOW);
    await searchSager(mette, "2026-000001", NOW);
    const rows = (await accessRows()).slice(before.length);
    expect(rows.length).toBe(4);
    const criteria = rows.map(({ criterion }) => Buffer.from(criterion ?? []).toString("hex"));
    expect(criteria[0]).toBe(criteria[1]);
    expect(criteria[2]).toBe(Buffer.from(blindIndex(keys(), "cpr", INGRIDS_CPR)).toString("hex"));
    expect(new Set(criteria).size).toBe(3);
    expect(rows.every(({ actor, sagKey, purpose }) => actor === mette.key && !sagKey && !purpose)).toBe(true);
    for (const one of [searched, again, searched]) {
      await readSearch(mette, one && "id" in one ? one.id : "", NOW);
    }
    expect((await accessRows()).length).toBe(before.length + 4);
  });

  test("has no row for what could not be looked for, and keeps it to be shown again", async () => {
    const before = (await accessRows()).length;
    const searched = await searchSager(mette, "  k ", NOW);
    expect(searched).toMatchObject({ refused: true });
    expect((await accessRows()).length).toBe(before);
    const kept = await readSearch(mette, searched && "id" in searched ? searched.id : "", NOW);
    expect(kept).toMatchObject({ text: "  k ", problem: "Skriv mindst to bogstaver.", found: [] });
  });

  test("and the search are written together, or nothing is found", async () => {
    const before = await db().draft.count({ where: { purpose: "search" } });
    await ownerRows("alter table access add constraint refuse check (action <> 'searched') not valid");
    await expect(searchSager(mette, "ingrid", NOW)).rejects.toThrow();
    await ownerRows("alter table access drop constraint refuse");
    expect(await db().draft.count({ where: { purpose: "search" } })).toBe(before);
    const rows = (await accessRows()).length;
    await ownerRows("alter table draft add constraint refuse check (purpose <> 'search') not valid");
    await expect(searchSager(mette, "ingrid", NOW)).rejects.toThrow();
    await ownerRows("alter table draft drop constraint refuse");
    expect((await accessRows()).length).toBe(rows);
  });
});

describe("a search that is kept", () => {
  const hoursLater = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

  test("is sealed, and its owner's own for twelve hours", async () => {
    const searched = await searchSager(mette, "Ingrid Demosen", NOW);
    const id = searched && "id" in searched ? searched.id : "";
    const { sealed } = await db().draft.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(sealed).includes("Ingrid")).toBe(false);
    expect(await readSearch(mette, id, hoursLater(11))).not.toBeNull();
    expect(await readSearch(ali, id, NOW)).toBeNull();
    expect(await readSearch(mette, id, hoursLater(12))).toBeNull();
    expect((await listDrafts(mette, NOW)).map((draft) => draft.id)).not.toContain(id);
    await deleteExpiredDrafts(hoursLater(13));
    expect(await db().draft.count({ where: { id } })).toBe(0);
  });

  test("is none under any other id, nor is a draft of another kind", async () => {
    for (const id of [randomUUID(), "", "x", "1 or 1=1"]) expect(await readSearch(mette, id, NOW)).toBeNull();
    const other = await db().draft.findFirst({ where: { purpose: { not: "search" } } });
    if (other) expect(await readSearch(mette, other.id, NOW)).toBeNull();
  });

  test.each(ROLES.filter((role) => role !== "caseworker"))("is not for one who is %s", async (role) => {
    const actor = await signedInAs(role);
    const before = (await accessRows()).length;
    expect(await searchSager(actor, "ingrid", NOW)).toBeNull();
    expect((await accessRows()).length).toBe(before);
  });
});
