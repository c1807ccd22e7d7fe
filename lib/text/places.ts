import { TEXT_SLUGS, type TextSlug } from "@/lib/text/slugs";

/** Where a text stands on the screen: the word of its URL, what staff call it, and where it is read. */
type TextPlace = { url: string; label: string; where: string };

export const TEXT_PLACES: Record<TextSlug, TextPlace> = {
  letter_form: {
    url: "brev-med-formular",
    label: "Brevet med formularen",
    where: "Følger med den formular, der skal skrives under.",
  },
  form_declaration: {
    url: "erklaering",
    label: "Erklæringen på formularen",
    where: "Står lige over underskriften.",
  },
  notice_fuldmagtsgiver: {
    url: "oplysninger-fuldmagtsgiver",
    label: "Oplysninger til den, der giver fuldmagt",
    where: "Følger med formularen, og med svaret på et brev, der er kommet.",
  },
  notice_fuldmagtshaver: {
    url: "oplysninger-fuldmagtshaver",
    label: "Oplysninger til den, der får fuldmagt",
    where: "Et ark for sig, der følger med formularen.",
  },
  notice_fuldmagtsgiver_basis: {
    url: "oplysninger-fuldmagtsgiver-grundlag",
    label: "Oplysninger til giveren af en general- eller fremtidsfuldmagt",
    where: "Sendes, når sagen bygger på en fuldmagt, der er der i forvejen.",
  },
  notice_fuldmagtshaver_basis: {
    url: "oplysninger-fuldmagtshaver-grundlag",
    label: "Oplysninger til den, der har en general- eller fremtidsfuldmagt",
    where: "Sendes, når sagen bygger på en fuldmagt, der er der i forvejen.",
  },
  letter_receipt: {
    url: "kvittering",
    label: "Kvitteringen",
    where: "Brevet om, at fuldmagten er oprettet.",
  },
  letter_missing: {
    url: "brev-om-mangler",
    label: "Brevet om det, der mangler",
    where: "Sendes, når en side eller andet mangler.",
  },
  letter_reminder: {
    url: "paamindelse",
    label: "Påmindelsen",
    where: "Lægges klar, når fristen for svar er gået.",
  },
  rejection_guidance: {
    url: "afvisning",
    label: "Vejledning ved afvisning",
    where: "Vises på sagen, når den er afvist, og skrives af til borgeren.",
  },
};

export function textAt(url: string): TextSlug | null {
  return TEXT_SLUGS.find((slug) => TEXT_PLACES[slug].url === url) ?? null;
}

export function textHref(slug: TextSlug): string {
  return `/administration/tekster/${TEXT_PLACES[slug].url}`;
}
