import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import type { Kind } from "@/lib/post/accept/examine";
import type { Refusal } from "@/lib/post/accept/refusals";
import { packed, pdf, pdfWithPackedObjects, stream } from "@/tests/bad-files/pdf";
import * as picture from "@/tests/bad-files/pictures";

/** A file that somebody could send, and what must come of it: a refusal, or the kind it is accepted as. */
export type TestFile = { what: string; name?: string; bytes: Buffer; becomes: Refusal | Kind };

const text = (body: string) => Buffer.from(body, "latin1");
const openAction = (action: string) => pdf({ catalog: `/OpenAction << ${action} >>` });
const zip = Buffer.from(zipSync({ "hej.txt": text("hej") }));

/** More than 60 files that must not come in, each for its own reason. */
export async function badFiles(): Promise<TestFile[]> {
  return [
    ...neitherKind(),
    ...(await cutOrMixed()),
    ...(await badPictures()),
    ...activePdfs(),
    ...brokenPdfs(),
  ];
}

function neitherKind(): TestFile[] {
  const all: [string, Buffer, Refusal][] = [
    ["nothing", Buffer.alloc(0), "empty"],
    ["one zero", Buffer.alloc(1), "unknown_kind"],
    ["a thousand zeros", Buffer.alloc(1000), "unknown_kind"],
    ["a text", text("Kære kommune"), "unknown_kind"],
    ["a page of HTML", text("<!doctype html><script>alert(1)</script>"), "unknown_kind"],
    ["a drawing (SVG)", text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), "unknown_kind"],
    [
      "a drawing that fetches a file",
      text('<?xml version="1.0"?><svg><image href="file:///etc/passwd"/></svg>'),
      "unknown_kind",
    ],
    ["a program", Buffer.concat([text("MZ\x90\0"), Buffer.alloc(200)]), "unknown_kind"],
    ["a program for Linux", Buffer.concat([text("\x7fELF"), Buffer.alloc(200)]), "unknown_kind"],
    ["PostScript", text("%!PS-Adobe-3.0\nshowpage"), "unknown_kind"],
    ["a GIF", text("GIF89a\x01\0\x01\0\0\0\0;"), "unknown_kind"],
    ["a WebP", text("RIFF\x1a\0\0\0WEBPVP8L"), "unknown_kind"],
    ["a BMP", Buffer.concat([text("BM"), Buffer.alloc(60)]), "unknown_kind"],
    ["a large TIFF of 64 bits", text("II+\0\x08\0\0\0\x10\0\0\0\0\0\0\0"), "unknown_kind"],
    ["a zip", zip, "archive"],
    ["something packed by gzip", gzipSync(pdf()), "archive"],
    ["a document of older Office", Buffer.concat([text("\xd0\xcf\x11\xe0"), Buffer.alloc(600)]), "archive"],
    ["a photo as iPhones save it", Buffer.concat([text("\0\0\0\x18ftypheic"), Buffer.alloc(40)]), "heic"],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}

async function cutOrMixed(): Promise<TestFile[]> {
  const [jpeg, png, tiff] = [await picture.jpeg(), await picture.png(), await picture.tiff()];
  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
  const all: [string, Buffer, Refusal][] = [
    ["half a JPEG", half(jpeg), "cut_off"],
    ["a JPEG without its end", jpeg.subarray(0, -2), "cut_off"],
    ["the first three bytes of a JPEG", jpeg.subarray(0, 3), "cut_off"],
    ["half a PNG", half(png), "cut_off"],
    ["a PNG's mark alone", png.subarray(0, 8), "cut_off"],
    ["half a TIFF", half(tiff), "cut_off"],
    ["a TIFF of eight bytes", text("II*\0\x08\0\0\0"), "cut_off"],
    ["half a PDF", half(pdf()), "cut_off"],
    ["a PDF's first line alone", text("%PDF-1.7\n"), "cut_off"],
    ["a zip behind a JPEG", Buffer.concat([jpeg, zip]), "two_files"],
    ["a zip behind a PNG", Buffer.concat([png, zip]), "two_files"],
    ["a zip behind a PDF", Buffer.concat([pdf(), zip]), "two_files"],
    ["a PDF behind a GIF's head", Buffer.concat([text("GIF89a"), pdf()]), "two_files"],
    ["a PDF behind HTML", Buffer.concat([text("<html>"), pdf()]), "two_files"],
    [
      "a PDF in a JPEG's comment",
      Buffer.concat([jpeg.subarray(0, 2), text("\xff\xfe\0\x0b%PDF-1.7\n"), jpeg.subarray(2)]),
      "two_files",
    ],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}

async function badPictures(): Promise<TestFile[]> {
  const [jpeg, png] = [await picture.jpeg(), await picture.png()];
  const changed = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy.fill(0x55, at, at + 40);
    return copy;
  };
  const lab = await picture.page().toColourspace("lab").tiff({ compression: "none" }).toBuffer();
  const all: [string, Buffer, Refusal][] = [
    ["a PNG of 30,000 × 30,000 in 100 bytes", picture.pngOfSize(30_000, 30_000), "too_many_pixels"],
    ["a PNG of 20,001 × 1", picture.pngOfSize(20_001, 1), "too_many_pixels"],
    ["a PNG of 1 × 2,000,000,000", picture.pngOfSize(1, 2_000_000_000), "damaged"],
    ["a PNG of 19,000 × 19,000", picture.pngOfSize(19_000, 19_000), "too_many_pixels"],
    ["a JPEG that says 65,000 × 65,000", picture.jpegOfSize(jpeg, 65_000, 65_000), "too_many_pixels"],
    ["a TIFF of 60,000 × 60,000", picture.tiffByHand({ 256: 60_000, 257: 60_000 }), "too_many_pixels"],
    ["a PNG of 0 × 0", picture.pngOfSize(0, 0), "damaged"],
    ["a PNG with too little in it", picture.pngOfSize(900, 900), "damaged"],
    ["a PNG whose content is changed", changed(png, png.indexOf("IDAT") + 20), "damaged"],
    ["a TIFF whose content lies outside it", picture.tiffByHand({ 273: 5_000_000 }), "damaged"],
    ["a TIFF in Lab", lab, "colours"],
    ["a TIFF of numbers with a point", await floats(), "colours"],
    ["a TIFF of 201 pages", await picture.tiffOfPages(201), "batch_too_many_pages"],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}

function floats(): Promise<Buffer> {
  return sharp(Buffer.from(new Float32Array(3 * 64).fill(0.5).buffer), {
    raw: { width: 8, height: 8, channels: 3 },
  })
    .toColourspace("scrgb")
    .tiff({ compression: "none" })
    .toBuffer();
}

function activePdfs(): TestFile[] {
  const attached = [
    stream("/Type /EmbeddedFile", "hemmelig"),
    "<< /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >>",
  ];
  const all: [string, Buffer, Refusal][] = [
    ["a PDF that runs a script when opened", openAction("/S /JavaScript /JS (app.alert(1))"), "pdf_scripts"],
    ["a PDF whose script's name is disguised", openAction("/S /J#61va#53cript /JS (1)"), "pdf_scripts"],
    [
      "a PDF with a script among packed objects",
      pdfWithPackedObjects("<< /S /JavaScript /JS (1) >>"),
      "pdf_scripts",
    ],
    [
      "a PDF with a script in a name tree",
      pdf({ catalog: "/Names << /JavaScript << /Names [(a) 5 0 R] >> >>", more: ["<< /S /Named >>"] }),
      "pdf_scripts",
    ],
    ["a PDF that starts a program", openAction("/S /Launch /F (cmd.exe)"), "pdf_active"],
    [
      "a PDF that opens another",
      openAction("/S /GoToR /F (\\\\\\\\server\\\\share\\\\a.pdf) /D [0 /Fit]"),
      "pdf_active",
    ],
    [
      "a PDF that plays something",
      pdf({ page: "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>]" }),
      "pdf_active",
    ],
    [
      "a PDF with a file in it",
      pdf({ catalog: "/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>", more: attached }),
      "pdf_embedded",
    ],
    [
      "a PDF with a file pinned to a page",
      pdf({ page: "/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R >>]", more: attached }),
      "pdf_embedded",
    ],
    ["a form that sends what is typed", openAction("/S /SubmitForm /F (https://a.example)"), "pdf_form"],
    [
      "a form of the kind XFA",
      pdf({ catalog: "/AcroForm << /Fields [] /XFA 5 0 R >>", more: [stream("", "<xdp/>")] }),
      "pdf_form",
    ],
    [
      "a locked PDF",
      pdf({ trailer: "/Encrypt << /Filter /Standard /V 2 /R 3 /O (x) /U (x) /P -44 >> /ID [(a) (a)]" }),
      "pdf_encrypted",
    ],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}

function brokenPdfs(): TestFile[] {
  const plain = pdf().toString("latin1");
  const bomb = packed("", Buffer.alloc(200_000_000));
  const huge = stream(
    "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray",
    "x",
  );
  const all: [string, Buffer, Refusal][] = [
    [
      "a PDF whose table stands elsewhere",
      text(plain.replace(/startxref\n\d+/, "startxref\n7")),
      "pdf_broken",
    ],
    ["a PDF whose table leads beside the objects", text(plain.replace("3 0 obj", "9 0 obj")), "pdf_broken"],
    [
      "a PDF whose tables lead to each other",
      text(plain.replace("/Root", `/Prev ${plain.indexOf("xref")} /Root`)),
      "pdf_broken",
    ],
    [
      "a PDF with packed objects that cannot be unpacked",
      pdfWithPackedObjects("<< >>", "/Filter [/ASCIIHexDecode /FlateDecode]"),
      "pdf_broken",
    ],
    ["a PDF without a page", pdf({ pageCount: 0 }), "damaged"],
    ["a PDF of 201 pages", pdf({ pageCount: 201 }), "batch_too_many_pages"],
    ["a PDF with a page of five metres", pdf({ mediaBox: "[0 0 14400 14400]" }), "pdf_page_too_large"],
    ["a PDF that fills 200 MB when unpacked", pdf({ more: [bomb] }), "pdf_unpacks_too_large"],
    ["a PDF with a picture of 60,000 × 60,000", pdf({ more: [huge] }), "too_many_pixels"],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}

/** Files that honest people send, odd ones with them. */
export async function goodFiles(): Promise<TestFile[]> {
  const jpeg = await picture.jpeg();
  const all: [string, Buffer, Kind][] = [
    ["a PDF", pdf(), "pdf"],
    ["a PDF of 200 pages", pdf({ pageCount: 200 }), "pdf"],
    ["a PDF with packed objects", pdfWithPackedObjects(), "pdf"],
    ["a PDF with a packed page", pdf({ more: [packed("", "0 0 10 10 re f")], page: "" }), "pdf"],
    [
      "a PDF with a link",
      pdf({
        page: "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://borger.dk) >> >>]",
      }),
      "pdf",
    ],
    ["a JPEG", jpeg, "jpeg"],
    [
      "a JPEG with a film behind it",
      Buffer.concat([jpeg, text("\0\0\0\x18ftypmp42"), Buffer.alloc(500)]),
      "jpeg",
    ],
    ["a photo with a place in it", await picture.photo(), "jpeg"],
    ["a JPEG in the colours of print", await picture.page().toColourspace("cmyk").jpeg().toBuffer(), "jpeg"],
    ["a PNG", await picture.png(), "png"],
    ["a PNG with holes", await picture.page().ensureAlpha(0.5).png().toBuffer(), "png"],
    ["a TIFF", await picture.tiff(), "tiff"],
    ["a TIFF of three pages", await picture.tiffOfPages(3), "tiff"],
    ["a fax", await picture.twoColourTiff(), "tiff"],
  ];
  return all.map(([what, bytes, becomes]) => ({ what, bytes, becomes }));
}
