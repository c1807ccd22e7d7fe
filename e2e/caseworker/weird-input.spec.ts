import type { APIResponse } from "@playwright/test";
import { expect, test } from "../fixtures";
import { expectErrors } from "../steps/errors";
import { fillFuldmagtsgiver, tryToGoOn } from "../steps/guide";
import { pdfText } from "../steps/pdf";
import { aWish, INGRID, KAREN, type Typed } from "../steps/people";
import { formOf, ledTo, post, postDraft, postSag, postStep, postThrough, typedGuide } from "../steps/post";

test.use({ as: "caseworker" });

const WEIRD: Record<string, string> = {
  "ten thousand characters": "å".repeat(10_000),
  "only spaces": " \t ",
  "a null byte": "Ing\0rid",
  "control characters": "\u0001\u001b[31m\u0085\u009f",
  "a lone half of a pair": "Ingrid \ud83d",
  "a text that turns its direction": "\u202eIngrid\u202c \u200b\u2066",
  "line breaks": "Ingrid\r\nDemosen\u2028Jensen",
  "signs that no letter can show": "👵🏽🏳️‍🌈 王小明 أحمد",
  markup: "<script>alert(1)</script><b>&amp;",
  "commands of the typesetter": '#set page(width: 1cm) $x$ *b* @ref `r` \\ #import "x"',
  "commands of the database": "'; drop table sag; -- {{fuldmagtsgiver}} %s",
};

test("weird text in any field of the guide is kept or refused, and never a fault", async ({ page }) => {
  for (const [step, typed] of Object.entries(typedGuide())) {
    const draft = await postDraft(page.request, "opret");
    for (const [what, value] of Object.entries(WEIRD)) {
      const response = await postStep(page.request, draft, step, everywhere(typed, value));
      await expectNoFault(`${what} in ${step}`, page.request.get(ledTo(response)));
    }
  }
});

const FORMS_OF_A_SAG: Record<string, Typed> = {
  check: { kontrol: "identity" },
  ask_citizen: { mangler: "pages_missing", manglende: "1", brevvej: "letter" },
  reject: { grund: "" },
  end_by_death: { grund: "fuldmagtsgiver_died", doed: "" },
};

test("a form that fills more than a form can is refused with a sentence", async ({ page }) => {
  const draft = await postDraft(page.request, "fuldmagtshaver");
  const response = await postStep(page.request, draft, "fuldmagtshaver", { navn: "å".repeat(600_000) });
  expect(response.status()).toBe(413);
  expect(await response.text()).toContain("Intet er gemt. Gå tilbage, og skriv mindre i felterne.");
});

test("weird text in any field of a sag is kept or refused, and never a fault", async ({ page }) => {
  const path = `/sager/${await postSag(page.request)}`;
  await tryWeird("receive", { sider: "1", modtaget: "" });
  await postThrough(page.request, path.slice(7), "receive");
  for (const [step, typed] of Object.entries(FORMS_OF_A_SAG)) await tryWeird(step, typed);

  async function tryWeird(step: string, typed: Typed): Promise<void> {
    const form = await formOf(page.request, path, "takeStep", `value="${step}"`);
    for (const [what, value] of Object.entries(WEIRD)) {
      const weird = { ...form.hidden, ...everywhere(typed, value) };
      const response = await post(page.request, path, form, weird);
      expect(ledTo(response)).toContain("?forsoeg=");
      await expectNoFault(`${what} in ${step}`, page.request.get(ledTo(response)));
    }
  }
});

test("strange text in names and addresses reads as it stands, on the screen and on the papers", async ({
  page,
}) => {
  const strange = {
    navn: `Ingrid ${WEIRD.markup}`,
    vej: `${WEIRD["commands of the typesetter"]} 1`,
    by: `${WEIRD["commands of the database"]}`,
    telefon: "",
  };
  const hidden = {
    navn: `Karen ${WEIRD["a null byte"]}${WEIRD["control characters"]}`,
    vej: `${WEIRD["line breaks"]} ${WEIRD["a text that turns its direction"]} 1`,
  };
  const wish = { fuldmagtsgiver: { ...INGRID, ...strange }, fuldmagtshaver: { ...KAREN, ...hidden } };
  const sagsnummer = await postSag(page.request, aWish(wish));
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Ingrid <script>alert(1)</script><b>&amp; giver fuldmagt til Karen Ingrid[31m",
  );
  const parties = page.getByRole("region", { name: /giver fuldmagt til/ });
  await expect(parties).toContainText('#set page(width: 1cm) $x$ *b* @ref `r` \\ #import "x" 1');
  await expect(parties).toContainText("Ingrid Demosen Jensen Ingrid 1");
  const papers = await pdfText(page.request, `/sager/${sagsnummer}/formular.pdf`);
  expect(papers).toContain("<script>alert(1)</script>");
  expect(papers).toContain("#set page(width: 1cm)");
});

test("a sign that no letter can show is refused at its field", async ({ page }) => {
  const { kladde } = await postDraft(page.request, "fuldmagtsgiver");
  await page.goto(`/sager/ny/${kladde}/fuldmagtsgiver`);
  await fillFuldmagtsgiver(page, { ...INGRID, navn: "Ingrid 👵 Demosen" });
  await tryToGoOn(page);
  await expectErrors(page, [
    {
      sentence: "Skriv det uden »👵«. Det kan ikke stå i et brev.",
      field: page.getByRole("textbox", { name: "Navn" }),
    },
  ]);
  await expect(page.getByRole("textbox", { name: "Navn" })).toHaveValue("Ingrid 👵 Demosen");
});

test("æ, ø, å and the letters of other Latin names are taken", async ({ page }) => {
  const name = "Øyvind Ærø-Ångström Żółć d'Éléonore Nguyễn";
  const sagsnummer = await postSag(page.request, aWish({ fuldmagtsgiver: { ...INGRID, navn: name } }));
  await page.goto(`/sager/${sagsnummer}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `${name} giver fuldmagt til Karen Prøvegaard`,
  );
});

test("of a field sent twice the first counts, and fields with names of the language are fields", async ({
  page,
}) => {
  const draft = await postDraft(page.request, "fuldmagtsgiver");
  const twice = { ...INGRID, navn: ["Ingrid Demosen", "En Anden"], cpr: [INGRID.cpr, "x"] };
  const strange = { constructor: "x", toString: "x", hasOwnProperty: "x", ["__proto__"]: "x" };
  const response = await postStep(page.request, draft, "fuldmagtsgiver", { ...twice, ...strange });
  expect(ledTo(response)).toBe(`/sager/ny/${draft.kladde}/fuldmagtshaver`);
  await page.goto(ledTo(response));
  await expect(page.getByRole("heading", { name: "Hvem får fuldmagt af Ingrid?" })).toBeVisible();
});

function everywhere(typed: Typed, value: string): Typed {
  return Object.fromEntries(Object.keys(typed).map((field) => [field, value]));
}

async function expectNoFault(what: string, answer: Promise<APIResponse>): Promise<void> {
  const response = await answer;
  expect(response.status(), `${what}: ${response.url()}`).toBeLessThan(500);
}
