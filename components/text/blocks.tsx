import type { Block, Lines } from "@/lib/text/markup";

/** A text of the municipality on the screen: the same blocks as on paper. Headings begin at h3. */
export function TextBlocks({ blocks }: { blocks: readonly Block[] }) {
  return <>{blocks.map((block, index) => renderBlock(block, `${index}`))}</>;
}

function renderBlock(block: Block, key: string) {
  if (block.kind === "heading") return <h3 key={key}>{renderLines(block.lines)}</h3>;
  if (block.kind === "paragraph") return <p key={key}>{renderLines(block.lines)}</p>;
  const List = block.ordered ? "ol" : "ul";
  const items = block.items.map((lines, index) => ({ id: `${key}-${index}`, lines }));
  return (
    <List key={key}>
      {items.map(({ id, lines }) => (
        <li key={id}>{renderLines(lines)}</li>
      ))}
    </List>
  );
}

function renderLines(lines: Lines) {
  return lines.map((runs, line) => {
    const key = `${line}`;
    return (
      <span key={key}>
        {line > 0 && <br />}
        {runs.map(({ text, bold }, run) => {
          const runKey = `${line}-${run}`;
          return bold ? <b key={runKey}>{text}</b> : <span key={runKey}>{text}</span>;
        })}
      </span>
    );
  });
}
