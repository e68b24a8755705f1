import { inject } from "regexparam";
import { useParams } from "wouter";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Aidants } from "./aidants.tsx";

/** Helpers of a demande that is begun: they help to file it. */
export function AidantsDuBrouillonPage() {
  const { brouillonId = "" } = useParams();
  const retour = { href: inject(chemins.brouillon, { brouillonId }), texte: m.hub_titre() };
  return <Aidants reference={brouillonId} titre={m.aidant_brouillon_titre()} retour={retour} />;
}
