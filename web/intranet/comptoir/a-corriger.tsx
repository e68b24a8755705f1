import { m } from "../../paraglide/messages.js";
import type { Erreur } from "../../socle/erreur.ts";
import { LiensVersLesFautes } from "../../socle/liens-vers-les-fautes.tsx";
import type { Saisie } from "./use-saisie.ts";

const Liste = ({ titre, erreurs }: { titre: string; erreurs: readonly Erreur[] }) => (
  <section>
    <h2 className="fr-h6">{titre}</h2>
    <LiensVersLesFautes erreurs={erreurs} />
  </section>
);

/** Always in sight: what is not understood, then what is missing. */
export const ACorriger = ({ saisie: { erreurs, aDonner } }: { saisie: Saisie }) => (
  <div className="sne-a-corriger">
    {erreurs.length > 0 && <Liste titre={m.comptoir_a_corriger({ nombre: erreurs.length })} erreurs={erreurs} />}
    {aDonner.length > 0 && <Liste titre={m.comptoir_manquent({ nombre: aDonner.length })} erreurs={aDonner} />}
    {erreurs.length === 0 && aDonner.length === 0 && <p>{m.comptoir_complet()}</p>}
  </div>
);
