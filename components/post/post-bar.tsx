/** The screens of paper and post, in their order. */
const PAGES = [
  { href: "/post", label: "Overblik" },
  { href: "/post/ud", label: "Print" },
  { href: "/post/andre-veje", label: "Andre veje" },
  { href: "/post/breve", label: "Breve, der er ude" },
  { href: "/post/ind", label: "Læg sider ind" },
  { href: "/post/uden-sag", label: "Sider uden sag" },
  { href: "/post/blanketter", label: "Blanketter" },
] as const;

export type PostPage = (typeof PAGES)[number]["href"];

export function PostBar({ here }: { here: PostPage }) {
  return (
    <nav aria-label="Papir og post" className="rollout-bar">
      <ul className="plain rollout-tabs">
        {PAGES.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
