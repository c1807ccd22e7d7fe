import type { Pose } from "./reading.ts";

export type Point = { x: number; y: number };
/** Upper left, upper right, lower right, lower left, as they are named on the paper and not on the picture. */
export type Corners = readonly [Point, Point, Point, Point];

/** Where `form.typ` prints the Data Matrix on each page, in millimetres, in every layout. */
export const CODE_ON_FORM = { x: 170, y: 14, size: 20 } as const;

/** Each corner in the middle of where it was seen. */
export function meanCorners(seen: readonly Corners[]): Corners {
  const mean = (at: 0 | 1 | 2 | 3): Point => ({
    x: seen.reduce((sum, corners) => sum + corners[at].x, 0) / seen.length,
    y: seen.reduce((sum, corners) => sum + corners[at].y, 0) / seen.length,
  });
  return [mean(0), mean(1), mean(2), mean(3)];
}

/** The same change of each corner. */
export function eachCorner([one, two, three, four]: Corners, change: (point: Point) => Point): Corners {
  return [change(one), change(two), change(three), change(four)];
}

/** The form is printed on A4, in millimetres. */
export const FORM_SHEET = { width: 210, height: 297 } as const;

/** How much longer one side of a square may be than the other, and how far from upright: more is no sheet on a glass. */
const MOST_STRETCH = 1.25;
const MOST_LEAN = 15;

/** How the form lies, by the corners of its code. Empty when they are not those of anything like a square. */
export function poseOf([topLeft, topRight, bottomRight, bottomLeft]: Corners): Pose {
  const { x, y, size } = CODE_ON_FORM;
  // The mean of two opposite sides: what is wrong with one corner counts half.
  const along = (from: Point, to: Point, other: Point, otherTo: Point) => ({
    x: (to.x - from.x + otherTo.x - other.x) / 2 / size,
    y: (to.y - from.y + otherTo.y - other.y) / 2 / size,
  });
  const right = along(topLeft, topRight, bottomLeft, bottomRight);
  const down = along(topLeft, bottomLeft, topRight, bottomRight);
  if (!isSquare(right, down)) return [];
  const middle = {
    x: (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4,
    y: (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4,
  };
  const [across, below] = [x + size / 2, y + size / 2];
  const e = middle.x - right.x * across - down.x * below;
  const f = middle.y - right.y * across - down.y * below;
  return [right.x, right.y, down.x, down.y, e, f];
}

function isSquare(right: Point, down: Point): boolean {
  const [wide, high] = [Math.hypot(right.x, right.y), Math.hypot(down.x, down.y)];
  const turn = right.x * down.y - right.y * down.x; // below nothing when it is seen in a mirror
  if (wide === 0 || high === 0 || turn <= 0) return false;
  const lean = Math.abs(90 - degrees(Math.acos((right.x * down.x + right.y * down.y) / (wide * high))));
  return Math.max(wide / high, high / wide) <= MOST_STRETCH && lean <= MOST_LEAN;
}

/** The pixel at which a place of the form lies; null when the pose is not known. */
export function placed(pose: Pose, { x, y }: Point): Point | null {
  const [a, b, c, d, e, f] = pose;
  if (a === undefined || b === undefined || c === undefined) return null;
  if (d === undefined || e === undefined || f === undefined) return null;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How far its lines of text are turned clockwise, in degrees above -180 and at most 180. */
export function turnOf(pose: Pose): number {
  const [a = 1, b = 0] = pose;
  return degrees(Math.atan2(b, a));
}

/** The pose after the picture was turned clockwise about its middle, which then lies at `to`. */
export function turnedPose(pose: Pose, angle: number, from: Point, to: Point): Pose {
  return mapped(pose, (point) => turnedPoint(point, angle, from, to));
}

/** The pose after all that changes a picture evenly. */
export function mapped(pose: Pose, change: (point: Point) => Point): Pose {
  const [a, b, c, d, e, f] = pose;
  if (a === undefined || b === undefined || c === undefined) return [];
  if (d === undefined || e === undefined || f === undefined) return [];
  const origin = change({ x: e, y: f });
  const right = change({ x: e + a, y: f + b });
  const down = change({ x: e + c, y: f + d });
  return [right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y, origin.x, origin.y];
}

export function turnedPoint({ x, y }: Point, angle: number, from: Point, to: Point): Point {
  const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  const [dx, dy] = [x - from.x, y - from.y];
  return { x: to.x + dx * cos - dy * sin, y: to.y + dx * sin + dy * cos };
}

const degrees = (angle: number) => (angle * 180) / Math.PI;
const radians = (angle: number) => (angle * Math.PI) / 180;
