import { useEffect, useRef } from "react";
import { m } from "../paraglide/messages.js";
import type { Erreur } from "./erreur.ts";
import { LiensVersLesFautes } from "./liens-vers-les-fautes.tsx";

/** Says all that is to be corrected, and takes the focus each time `erreurs` is a new list (each submission). */
export function ResumeErreurs({ erreurs }: { erreurs: readonly Erreur[] }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (erreurs.length > 0) ref.current?.focus();
  }, [erreurs]);
  if (erreurs.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="fr-alert fr-alert--error fr-mb-4w">
      <h2 className="fr-alert__title">{m.resume_erreurs({ nombre: erreurs.length })}</h2>
      <LiensVersLesFautes erreurs={erreurs} />
    </div>
  );
}
