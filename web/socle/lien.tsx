import type { AnchorHTMLAttributes } from "react";
import { Link } from "wouter";

export type ProprietesDeLien = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { href: string };

/** A link inside the site; the design system is told to use it too (`socle/dsfr.ts`). */
export const Lien = (proprietes: ProprietesDeLien) => <Link {...proprietes} />;
