import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useEffect, useRef } from "react";
import { m } from "../../../paraglide/messages.js";
import type { Conseil } from "../photo/preparer-photo.ts";
import { direLePoids } from "./dire-le-poids.ts";
import type { PagePrete } from "./page-prete.ts";

const conseils: Record<Conseil, () => string> = { petite: m.pieces_photo_petite, floue: m.pieces_photo_floue };

type Proprietes = {
  pages: readonly PagePrete[];
  /** Of each page, how much has left, once sending. */
  parts: readonly number[];
  enCours: boolean;
  retirer: (id: string) => void;
};

const direLaPart = (part: number): string =>
  part === 1 ? m.pieces_page_envoyee() : m.pieces_envoi({ part: Math.floor(part * 100) });

/** The files of one document, in the order of its pages; takes the focus each time there is one more, or one less. */
export function PagesDuDocument({ pages, parts, enCours, retirer }: Proprietes) {
  const ref = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (pages.length > 0) ref.current?.focus();
  }, [pages.length]);
  if (pages.length === 0) return null;
  return (
    <ol ref={ref} className="sne-liste sne-montre fr-mt-2w" tabIndex={-1} aria-label={m.pieces_pages_du_document()}>
      {pages.map(({ id, nom, octets, conseil }, rang) => (
        <li key={id}>
          <div className="sne-ligne">
            <span className="sne-personne">
              {m.pieces_fichier({ rang: rang + 1, nom })}
              <span className="fr-hint-text">
                {enCours || parts[rang] !== undefined ? direLaPart(parts[rang] ?? 0) : direLePoids(octets.size)}
              </span>
            </span>
            {!enCours && (
              <Button priority="tertiary" size="small" onClick={() => retirer(id)}>
                {m.pieces_retirer_page()}
                <span className="fr-sr-only"> {nom}</span>
              </Button>
            )}
          </div>
          {conseil && <p className="fr-hint-text fr-mb-0">{conseils[conseil]()}</p>}
        </li>
      ))}
    </ol>
  );
}
