export type Queue = { href: string; label: string; count: number; current?: boolean };
export type QueueGroup = { id: string; title: string; queues: readonly Queue[] };

/** Groups of links with a number: where the work lies, and which list is shown. */
export function QueueNav({ label, groups }: { label: string; groups: readonly QueueGroup[] }) {
  return (
    <nav className="queues" aria-label={label}>
      {groups.map(({ id, title, queues }) => (
        <div key={id}>
          <h2 className="queue-title" id={id}>
            {title}
          </h2>
          <ul className="plain queue" aria-labelledby={id}>
            {queues.map((queue) => (
              <li key={queue.href}>
                <a href={queue.href} aria-current={queue.current ? "page" : undefined}>
                  <span>{queue.label}</span> <span className="num">{queue.count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
