export type FooterLink = { href: string; label: string };
export type FooterProps = { name?: string; links?: readonly FooterLink[] };

export function Footer({ name = "Fuldmagtsblikket", links = [] }: FooterProps) {
  return (
    <footer className="fb-footer">
      <div className="fb-container">
        <p>{name}</p>
        {links.length > 0 && (
          <ul className="plain">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
