import { useEffect, useRef } from "react";
import { m } from "../paraglide/messages.js";

let estArrivee = true;

type Proprietes = { titre: string; enErreur?: boolean };

/** The one `h1` of a page: names the document, and takes the focus when one comes from another page. */
export function TitrePage({ titre, enErreur = false }: Proprietes) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = enErreur ? m.titre_document_erreur({ titre }) : m.titre_document({ titre });
  }, [titre, enErreur]);
  useEffect(() => {
    // on arrival the browser starts reading from the top by itself
    if (!estArrivee) ref.current?.focus();
    estArrivee = false;
  }, []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {titre}
    </h1>
  );
}
