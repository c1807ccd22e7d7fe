import { keepTogether } from "@/lib/text/together";
import { compilePdf } from "./compile";
import type { Municipality } from "./paper";

/** The sheet on top of a pile of blank forms, as PDF/UA-1: how whoever hands them out goes about it. */
export function renderBlankGuide({
  municipality,
  date,
}: {
  municipality: Municipality;
  date: string;
}): Promise<Uint8Array> {
  const address = municipality.address.map(keepTogether);
  const phone = keepTogether(municipality.phone);
  const [year, month, day] = date.split("-").map(Number);
  return compilePdf({
    template: "blank-guide.typ",
    images: {},
    data: {
      title: "Sådan bruges blanketterne",
      sender: {
        name: municipality.name,
        unit: municipality.unit,
        phone,
        place: [municipality.unit, ...address.slice(-2)].join(", "),
      },
      day: { year, month, day },
      ...blankGuideWords(municipality.unit, phone),
    },
  });
}

/** What the sheet says, a sentence or two at each point. */
export function blankGuideWords(unit: string, phone: string): { steps: string[]; care: string[] } {
  return {
    steps: [
      "Brug én blanket til hver borger. Den har et nummer øverst.",
      "Borgeren står i felt 1. Hjælperen står i felt 2. Det gælder kun den vej.",
      "Hjælp gerne med at skrive. Borgeren bestemmer selv, hvad der bliver sat kryds ved.",
      "Læs siderne op, hvis borgeren vil det.",
      "Borgeren skriver dato og navn ved de to røde krydser. Hjælperen skal ikke skrive under.",
      "Giv borgeren og hjælperen hver sit ark. Der står øverst på arket, hvem det er til.",
      `Send alle sider med kode til ${unit}. De skal alle med, også hvis en side er tom.`,
    ],
    care: [
      "Kopiér ikke en blanket. Hver har sin egen kode.",
      "Læg udfyldte blanketter, hvor andre ikke kan læse dem. Der står CPR-numre på.",
      `Er en blanket blevet væk, eller er I i tvivl, så ring til os på ${phone}.`,
    ],
  };
}
