import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { type Block, type Run, textOf } from "@/lib/help/document";

/** The size of each picture by its file, so that nothing moves when it comes. */
export type PictureSizes = Readonly<Record<string, { width: number; height: number }>>;

type Props = { blocks: readonly Block[]; pictures: PictureSizes; heading: string };

/** What stands under a heading of the guide. */
export function HelpBlocks({ blocks, ...shown }: Props) {
  return blocks.map((block, at) => {
    const key = `${at}`;
    return <HelpBlock key={key} block={block} {...shown} />;
  });
}

function HelpBlock({ block, pictures, heading }: Omit<Props, "blocks"> & { block: Block }) {
  switch (block.kind) {
    case "paragraph":
      return <p>{runs(block.runs)}</p>;
    case "list":
      return <List {...block} />;
    case "table":
      return <HelpTable {...block} caption={heading} />;
    case "picture":
      return <Picture {...block} size={pictures[block.file]} />;
  }
}

function List({ ordered, items }: Extract<Block, { kind: "list" }>) {
  const Element = ordered ? "ol" : "ul";
  return (
    <Element>
      {items.map((item, at) => {
        const key = `${at}`; // not its words: a key goes to the browser too
        return <li key={key}>{runs(item)}</li>;
      })}
    </Element>
  );
}

function HelpTable({ head, rows, caption }: Extract<Block, { kind: "table" }> & { caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={head.map((title, at) => ({
        key: `${at}`,
        header: textOf(title),
        rowHeader: at === 0,
        cell: (row: Run[][]) => runs(row[at] ?? []),
      }))}
      rows={rows}
      rowKey={([first = []]) => textOf(first)}
    />
  );
}

type PictureProps = { file: string; alt: string; size?: { width: number; height: number } };

/** Folded, so that the page is short and light: a picture is fetched when somebody wants to see it. */
function Picture({ file, alt, size }: PictureProps) {
  return (
    <div className="help-picture">
      <Fold summary="Se et billede af skærmen">
        {/* biome-ignore lint/performance/noImgElement: small pictures of ours, served as they are */}
        <img src={`/hjaelp/billeder/${file}`} alt={alt} loading="lazy" {...size} />
      </Fold>
    </div>
  );
}

function runs(all: readonly Run[]) {
  const [only] = all;
  if (all.length === 1 && only && "style" in only && only.style === "plain") return only.text;
  return all.map((run, at) => {
    const key = `${at}`;
    if ("href" in run) {
      return (
        <a key={key} href={run.href}>
          {run.text}
        </a>
      );
    }
    if (run.style === "strong") return <b key={key}>{run.text}</b>;
    return run.style === "key" ? <kbd key={key}>{run.text}</kbd> : run.text;
  });
}
