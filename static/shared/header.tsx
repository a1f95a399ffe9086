import type { ReactNode } from "react";
import Heading from "@atlaskit/heading";

export interface Crumb {
  readonly words: string;
  readonly href: string;
}

interface HeaderProps {
  readonly title: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly crumbsLabel?: string;
  readonly actions?: ReactNode;
  readonly below?: ReactNode;
}

/** Breadcrumb, one title, actions on the right, filters below. */
export function Header({ title, crumbs = [], crumbsLabel, actions, below }: HeaderProps) {
  return (
    <header className="header">
      {crumbs.length > 0 && (
        <nav aria-label={crumbsLabel}>
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <a href={crumb.href}>{crumb.words}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="header-line">
        <Heading size="large" as="h1">
          {title}
        </Heading>
        <div className="actions">{actions}</div>
      </div>
      {below}
    </header>
  );
}
