export function SkipLink({ href = "#main" }: { href?: string }) {
  return (
    <a className="skip-link" href={href}>
      Spring til indhold
    </a>
  );
}
