import type { ReactNode } from "react";

export type NavItem = { href: string; label: string; current?: boolean };

export type HeaderProps = {
  municipality: string;
  /** What stands first: a citizen does not know the name of the program. */
  product?: string;
  /** Where the name of the product leads. */
  home?: string;
  /** `href` leads to one's own settings. */
  user: { name: string; roleLabel: string; href?: string } | null;
  nav?: readonly NavItem[];
  /** The form that signs out; its action belongs to the page. */
  signOut?: ReactNode;
  /** The box that finds a sag; its action belongs to the page. */
  search?: ReactNode;
  /** A switch that concerns every page, left of who is signed in. */
  tool?: ReactNode;
  /** The people are invented: said above everything, on every page. */
  demo?: boolean;
  /** What holds on every page now, under the menu. */
  notice?: ReactNode;
};

export function Header(props: HeaderProps) {
  const {
    municipality,
    product = "Fuldmagtsblikket",
    home = "/",
    user,
    nav = [],
    signOut,
    search,
    tool,
    demo,
    notice,
  } = props;
  return (
    <header className="fb-header">
      {demo && (
        <p className="fb-practice">
          <span className="fb-container">
            <b>Øvelse:</b> alle personer og sager er opdigtede.
          </span>
        </p>
      )}
      <div className="fb-container">
        <div className="fb-top">
          <a className="fb-product" href={home}>
            {product}
          </a>
          <span className="fb-municipality">{municipality}</span>
          {search}
          <div className="fb-tools">
            {tool}
            {user && (
              <div className="fb-user">
                <b>
                  {user.href ? (
                    <a className="fb-me" href={user.href}>
                      {user.name}
                    </a>
                  ) : (
                    user.name
                  )}
                </b>
                <span className="role">
                  {user.roleLabel} <span aria-hidden="true">· </span>
                </span>
                {signOut}
              </div>
            )}
          </div>
        </div>
        {nav.length > 0 && <MainMenu items={nav} />}
      </div>
      {notice}
    </header>
  );
}

function MainMenu({ items }: { items: readonly NavItem[] }) {
  return (
    <nav className="fb-nav" aria-label="Hovedmenu">
      <ul className="plain">
        {items.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
