import sharp from "sharp";

/** A PDF with a JPEG on each page, as a scanner makes it: each page as large as its picture says. */
export async function pdfOf(jpegs: readonly Buffer[]): Promise<Buffer> {
  const objects: Buffer[] = [];
  const kids = jpegs.map((_, at) => `${3 + at * 3} 0 R`).join(" ");
  objects.push(Buffer.from("<</Type/Catalog/Pages 2 0 R>>"));
  objects.push(Buffer.from(`<</Type/Pages/Count ${jpegs.length}/Kids[${kids}]>>`));
  for (const [at, jpeg] of jpegs.entries()) objects.push(...(await pageObjects(jpeg, 3 + at * 3)));
  return assembled(objects);
}

async function pageObjects(jpeg: Buffer, id: number): Promise<Buffer[]> {
  const { width, height, channels, density = 200 } = await sharp(jpeg).metadata();
  const [wide, high] = [(width * 72) / density, (height * 72) / density];
  const colours = channels === 1 ? "DeviceGray" : "DeviceRGB";
  const drawing = `${wide} 0 0 ${high} 0 0 cm /I Do`;
  const picture =
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${colours}` +
    `/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>`;
  return [
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${wide} ${high}]/Contents ${id + 1} 0 R` +
        `/Resources<</XObject<</I ${id + 2} 0 R>>>>>>`,
    ),
    stream(`<</Length ${drawing.length}>>`, Buffer.from(drawing)),
    stream(picture, jpeg),
  ];
}

function stream(dictionary: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${dictionary}\nstream\n`), bytes, Buffer.from("\nendstream")]);
}

function assembled(objects: readonly Buffer[]): Buffer {
  const parts = [Buffer.from("%PDF-1.5\n")];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    places.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const tail = `trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${tail}`)]);
}

/** A TIFF with many pages, grey and not compressed, as old scanners make it. */
export async function tiffOf(pictures: readonly Buffer[]): Promise<Buffer> {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, picture] of pictures.entries()) {
    const grey = sharp(picture).toColourspace("b-w").raw();
    const { data, info } = await grey.toBuffer({ resolveWithObject: true });
    const after = at + DIRECTORY + data.length + (data.length % 2);
    const isLast = index === pictures.length - 1;
    parts.push(directory({ ...info, pixelsAt: at + DIRECTORY, next: isLast ? 0 : after }), data);
    if (data.length % 2 === 1) parts.push(Buffer.alloc(1));
    at = after;
  }
  return Buffer.concat(parts);
}

const FIELDS = 9;
const DIRECTORY = 2 + FIELDS * 12 + 4;

type Directory = { width: number; height: number; pixelsAt: number; next: number };

function directory({ width, height, pixelsAt, next }: Directory): Buffer {
  const fields = [
    [256, width],
    [257, height],
    [258, 8], // bits of a pixel
    [259, 1], // not compressed
    [262, 1], // 0 is black
    [273, pixelsAt],
    [277, 1], // one shade a pixel
    [278, height],
    [279, width * height],
  ] as const;
  const bytes = Buffer.alloc(DIRECTORY);
  bytes.writeUInt16LE(FIELDS, 0);
  for (const [at, [tag, value]] of fields.entries()) {
    bytes.writeUInt16LE(tag, 2 + at * 12);
    bytes.writeUInt16LE(4, 4 + at * 12); // a number of 32 bits
    bytes.writeUInt32LE(1, 6 + at * 12);
    bytes.writeUInt32LE(value, 10 + at * 12);
  }
  bytes.writeUInt32LE(next, DIRECTORY - 4);
  return bytes;
}
