import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useEffect, useRef, useState } from "react";
import { m } from "../../paraglide/messages.js";
import type { Document } from "./repartir.ts";
import type { Scan } from "./scan.ts";

const LARGEUR = 220;

type Proprietes = {
  scan: Scan;
  page: number;
  documents: readonly Document[];
  choisi: string | undefined;
  choisir: (cle: string | undefined) => void;
};

/** A page, and the document that it is of. */
export function PageDuScan({ scan, page, documents, choisi, choisir }: Proprietes) {
  const toile = useRef<HTMLCanvasElement>(null);
  const [montree, dire] = useState(true);
  useEffect(() => {
    // a page that cannot be drawn is chosen by its number
    if (toile.current)
      void scan.dessiner(page, toile.current, LARGEUR).then(dire, () => {
        dire(false);
      });
  }, [scan, page]);
  return (
    <li className="sne-vignette">
      {!montree && (
        <p className="sne-vignette-nue">
          {m.scan_page({ page })}
          <span className="fr-hint-text">{m.scan_page_sans_image()}</span>
        </p>
      )}
      <canvas ref={toile} role="img" aria-label={m.scan_page({ page })} hidden={!montree} />
      <Select
        label={m.scan_page_de({ page })}
        nativeSelectProps={{
          value: choisi ?? "",
          onChange: ({ currentTarget }) => choisir(currentTarget.value === "" ? undefined : currentTarget.value),
        }}
      >
        <option value="">{m.scan_page_ecartee()}</option>
        {documents.map(({ cle, libelle }) => (
          <option key={cle} value={cle}>
            {libelle}
          </option>
        ))}
      </Select>
    </li>
  );
}
