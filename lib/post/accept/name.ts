import type { Kind } from "@/lib/post/accept/examine";

const ENDINGS: Record<Kind, readonly string[]> = {
  pdf: ["pdf"],
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
  png: ["png"],
  tiff: ["tif", "tiff"],
};

/** Whether a name has an ending, and it is not one of what the content is. */
export function saysOtherwise(name: string, kind: Kind): boolean {
  const ending = /\.([^./\\\s]+)\s*$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && !ENDINGS[kind].includes(ending);
}
