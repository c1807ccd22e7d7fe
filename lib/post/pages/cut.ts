import type { FormField } from "@/lib/pdf/form-fields";
import { type Point, placed } from "@/lib/post/scan/pose";
import type { Pose } from "@/lib/post/scan/reading";

export type Cut = { left: number; top: number; width: number; height: number };

/** What is seen around the room to write in, in millimetres: the red cross at its left, the words below it, a pen that went wide. */
const AROUND = { left: 15, right: 6, above: 8, below: 9 } as const;
/** Less than this of the picture is no view of anything. */
const LEAST_PIXELS = 20;

/** Where on the picture a place of the form is; null when the pose does not tell, or it lies outside. */
export function cutOf(
  pose: Pose,
  field: Pick<FormField, "x" | "y" | "width" | "height">,
  picture: { width: number; height: number },
): Cut | null {
  const [left, top] = [field.x - AROUND.left, field.y - AROUND.above];
  const right = field.x + field.width + AROUND.right;
  const bottom = field.y + field.height + AROUND.below;
  const corners: Point[] = [];
  for (const corner of [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]) {
    const point = placed(pose, corner);
    if (point) corners.push(point);
  }
  if (corners.length < 4) return null;
  return within(corners, picture);
}

function within(corners: readonly Point[], picture: { width: number; height: number }): Cut | null {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const width = Math.min(picture.width, Math.ceil(Math.max(...xs))) - left;
  const height = Math.min(picture.height, Math.ceil(Math.max(...ys))) - top;
  return width < LEAST_PIXELS || height < LEAST_PIXELS ? null : { left, top, width, height };
}
