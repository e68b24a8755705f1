import { inject } from "regexparam";
import { useParams } from "wouter";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Aidants } from "./aidants.tsx";

/** Helpers of a demande. */
export function AidantsPage() {
  const { numeroUnique = "" } = useParams();
  const retour = { href: inject(chemins.demande, { numeroUnique }), texte: m.demande_titre() };
  return <Aidants reference={numeroUnique} numeroUnique={numeroUnique} titre={m.aidant_titre()} retour={retour} />;
}
