import { expect, test } from "../fixtures";
import { ASSOCIATION, aWish, bornYearsAgo, cprOf, INGRID, KAREN, type Wanted } from "../steps/people";
import { postSag, postThrough } from "../steps/post";
import { inMain, inside, spokenOn } from "../steps/spoken";
import { expectOneDirection, INGRID_AND_KAREN, type Named } from "./direction";

const JENS = "Jens Prøve Hansen";
const [OLDER, YOUNGER] = [`${JENS} (81 år)`, `${JENS} (52 år)`];

type Case = { who: string; wish: Wanted; giver: string; haver: string; named: Named; file?: string };

const CASES: Case[] = [
  {
    who: "two with names of their own",
    wish: aWish(),
    giver: "Ingrid Demosen",
    haver: "Karen Prøvegaard",
    named: INGRID_AND_KAREN,
    file: "sag.txt",
  },
  {
    who: "a father and a son of one name",
    wish: aWish({
      fuldmagtsgiver: { ...INGRID, navn: JENS, cpr: cprOf(bornYearsAgo(81)) },
      fuldmagtshaver: { ...KAREN, navn: JENS, cpr: cprOf(bornYearsAgo(52)) },
    }),
    giver: OLDER,
    haver: YOUNGER,
    named: { fuldmagtsgiver: `${JENS} \\(81 år\\)`, fuldmagtshaver: `${JENS} \\(52 år\\)` },
  },
  {
    who: "an organisation that receives",
    wish: aWish({ fuldmagtshaver: ASSOCIATION }),
    giver: "Ingrid Demosen",
    haver: "Prøveforeningen Tryghed",
    named: { ...INGRID_AND_KAREN, fuldmagtshaver: "Prøveforeningen Tryghed" },
  },
];

for (const { who, wish, giver, haver, named, file } of CASES) {
  test(`a sag is read so that giver and haver cannot be mixed up: ${who}`, async ({ open }) => {
    const page = await open("caseworker", { bypassCSP: true });
    await page.goto(`/sager/${await postSag(page.request, wish)}`);
    const phrases = await spokenOn(page);
    const spoken = inMain(phrases);
    const direction = `${giver} giver fuldmagt til ${haver}`;

    const first = spoken.findIndex((phrase) => phrase.includes(giver) || phrase.includes(haver));
    expect(spoken[first], "the first that names anybody").toBe(`heading, ${direction}, level 1`);
    expectApart(inside(phrases, `region, ${direction}`), [giver, haver]);
    const oneWay = spoken.indexOf("Det gælder kun den vej.");
    const after = spoken.slice(oneWay + 1, oneWay + 6).join(" ");
    expect(oneWay, "the direction is said again after the two").toBeGreaterThan(first);
    expect(after).toContain(`${haver} må hjælpe ${giver}`);
    expectOneDirection(spoken, named);
    if (file) expect(`${spoken.join("\n")}\n`).toMatchSnapshot(file);
  });
}

test("a finished sag is read as it lies in e2e/spoken, and the direction is still one", async ({ open }) => {
  const page = await open("caseworker", { bypassCSP: true });
  const sagsnummer = await postSag(page.request);
  await postThrough(page.request, sagsnummer, "send_receipt");
  await page.goto(`/sager/${sagsnummer}`);
  const spoken = inMain(await spokenOn(page));
  expectOneDirection(spoken, INGRID_AND_KAREN);
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("sag-afsluttet.txt");
});

test("one sitting is read as it lies in e2e/spoken, and the direction is one", async ({ open }) => {
  const page = await open("caseworker", { bypassCSP: true });
  await page.goto(`/sager/${await postSag(page.request)}/skranke`);
  // The buttons that copy come with the script.
  await expect(page.getByRole("button", { name: /^Kopiér/ }).last()).toBeVisible();
  const spoken = inMain(await spokenOn(page));
  const [giver, haver] = ["heading, Fuldmagtsgiver, level 3", "heading, Fuldmagtshaver, level 3"];
  expect(spoken.slice(spoken.indexOf(giver), spoken.indexOf(haver)).join(" ")).not.toContain("Karen");
  expect(spoken.indexOf(haver)).toBeGreaterThan(spoken.indexOf(giver));
  expectOneDirection(spoken, INGRID_AND_KAREN);
  expect(`${spoken.join("\n")}\n`).toMatchSnapshot("skranke.txt");
});

/** All about the one who gives comes after »Giver«, all about the other after »Får«; the headings say it themselves. */
function expectApart(parties: readonly string[], [giver, haver]: readonly [string, string]): void {
  const bare = (name: string) => name.replace(/ \(.*\)$/, "");
  const words = parties.filter((phrase) => !/^(?:end of )?paragraph$/.test(phrase));
  const turn = words.indexOf("giver fuldmagt til");
  const [one, other] = [words.slice(0, turn), words.slice(turn + 1)];
  expect(one.slice(0, 2)).toEqual(["Giver", "Fuldmagtsgiver"]);
  expect(other.slice(0, 2)).toEqual(["Får", expect.stringMatching(/^Fuldmagtshaver/)]);
  expect(headings(one)).toEqual([`heading, Giver: ${bare(giver)}, level 2`]);
  expect(headings(other)).toEqual([`heading, Får: ${bare(haver)}, level 2`]);
  expect([...one.slice(2), ...other.slice(2)].filter((phrase) => /^(?:Giver|Får)(?!:)/.test(phrase))).toEqual(
    [],
  );
  if (bare(giver) === bare(haver)) return;
  expect(one.filter((phrase) => phrase.includes(bare(haver)))).toEqual([]);
  expect(other.filter((phrase) => phrase.includes(bare(giver)))).toEqual([]);
}

function headings(phrases: readonly string[]): string[] {
  return phrases.filter((phrase) => phrase.startsWith("heading, "));
}
