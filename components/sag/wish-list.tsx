import { Status } from "@/components/ui/status";

/** What was wished for and cannot be given yet: beside the fuldmagt, and no part of it. */
export function WishList({ wishes }: { wishes: readonly string[] }) {
  if (wishes.length === 0) return null;
  return (
    <div className="wishes">
      <p>{wishes.length === 1 ? "Et ønske" : "Ønsker"}, der ikke er med i fuldmagten:</p>
      <ul className="plain">
        {wishes.map((title) => (
          <li key={title}>
            <Status sign="wish">{title}</Status>
          </li>
        ))}
      </ul>
    </div>
  );
}
