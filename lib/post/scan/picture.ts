import sharp from "sharp";
import { FORM_SHEET, mapped, type Point, placed, turnedPose, turnOf } from "./pose.ts";
import type { DrawnPage, PagePicture, Pose } from "./reading.ts";

/** A4 with 200 dots per inch, which a pen is seen well at. */
const MOST = { width: 1654, height: 2339 } as const;
const QUALITY = 80;
/** Less is not seen, and costs as much to turn. */
const LEAST_TURN = 0.8;
/** So much around the sheet is kept when a picture is turned by an odd angle; beyond it is the lid of the scanner. */
const AROUND_MM = 12;

type Drawn = { page: DrawnPage; hasColour: boolean; pose: Pose };

/** A JPEG with the form upright, as it lies when its pose is not known, and the pose on that picture. */
export async function pictureOf(drawn: Drawn): Promise<{ picture: PagePicture; pose: Pose }> {
  const { page, pose } = await upright(drawn);
  const scale = Math.min(1, MOST.width / page.width, MOST.height / page.height);
  const width = Math.max(1, Math.round(page.width * scale));
  const height = Math.max(1, Math.round(page.height * scale));
  const sized = scale < 1 ? raw(page).resize(width, height, { fit: "fill" }) : raw(page);
  const plain = drawn.hasColour || page.channels === 1 ? sized.removeAlpha() : sized.extractChannel(0);
  const jpeg = await plain.jpeg({ quality: QUALITY }).toBuffer();
  const across = width / page.width;
  const below = height / page.height;
  return {
    picture: { jpeg, width, height },
    pose: mapped(pose, ({ x, y }) => ({ x: x * across, y: y * below })),
  };
}

async function upright({ page, pose }: Drawn): Promise<{ page: DrawnPage; pose: Pose }> {
  const turn = -turnOf(pose);
  const quarters = 90 * Math.round(turn / 90);
  const isOdd = Math.abs(turn - quarters) >= LEAST_TURN;
  if (pose.length === 0 || (quarters === 0 && !isOdd)) return { page, pose };
  const angle = isOdd ? turn : quarters;
  const around = raw(page).rotate(angle, { background: "#ffffff" });
  const { data, info } = await around.raw().toBuffer({ resolveWithObject: true });
  const turned = { data, width: info.width, height: info.height, channels: page.channels };
  const turnedBy = turnedPose(pose, angle, middleOf(page), middleOf(turned));
  return isOdd ? cutToSheet(turned, turnedBy) : { page: turned, pose: turnedBy };
}

async function cutToSheet(page: DrawnPage, pose: Pose): Promise<{ page: DrawnPage; pose: Pose }> {
  const { width, height } = FORM_SHEET;
  const corners = [
    { x: -AROUND_MM, y: -AROUND_MM },
    { x: width + AROUND_MM, y: -AROUND_MM },
    { x: width + AROUND_MM, y: height + AROUND_MM },
    { x: -AROUND_MM, y: height + AROUND_MM },
  ].map((corner) => placed(pose, corner) ?? corner);
  const left = Math.round(Math.max(0, Math.min(...corners.map(({ x }) => x))));
  const top = Math.round(Math.max(0, Math.min(...corners.map(({ y }) => y))));
  const right = Math.round(Math.min(page.width, Math.max(...corners.map(({ x }) => x))));
  const bottom = Math.round(Math.min(page.height, Math.max(...corners.map(({ y }) => y))));
  if (right <= left || bottom <= top) return { page, pose };
  const cut = raw(page).extract({ left, top, width: right - left, height: bottom - top });
  const { data, info } = await cut.raw().toBuffer({ resolveWithObject: true });
  return {
    page: { data, width: info.width, height: info.height, channels: page.channels },
    pose: mapped(pose, ({ x, y }) => ({ x: x - left, y: y - top })),
  };
}

function middleOf({ width, height }: { width: number; height: number }): Point {
  return { x: width / 2, y: height / 2 };
}

function raw({ data, width, height, channels }: DrawnPage) {
  return sharp(data, { raw: { width, height, channels } });
}
