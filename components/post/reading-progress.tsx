"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const EVERY_MS = 2_000;

type Props = {
  /** `Læst: 34 af 120 sider` */
  words: string;
  read: number;
  total: number;
  isReading: boolean;
  /** said once, when the reading ends while the page is open */
  whenDone: string;
};

/**
 * Follows a pile that is read. What changes on the way is silent; that it is done is said. Without JavaScript the page is loaded
 * anew by itself.
 */
export function ReadingProgress({ words, read, total, isReading, whenDone }: Props) {
  const router = useRouter();
  const [isWatched] = useState(isReading);
  useEffect(() => {
    if (!isReading) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isReading, router]);
  return (
    <>
      {isReading && (
        <div className="read-progress">
          <label htmlFor="laest">{words}</label>
          <progress id="laest" value={read} max={total} />
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
        </div>
      )}
      <p role="status" className="sr-only">
        {isWatched && !isReading ? whenDone : ""}
      </p>
    </>
  );
}
